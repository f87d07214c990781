import { describe, expect, it } from 'vitest';
import type { ListProblem } from '../../../lib/dataset/lists/entry.ts';
import { readOwnList } from '../../../lib/suppliers/own-list.ts';
import { ownTarget } from '../../../lib/suppliers/target.ts';
import { all, textFile } from './encode.ts';

async function read(text: string) {
  const problems: ListProblem[] = [];
  const entries = await all(readOwnList(textFile(text), (problem) => void problems.push(problem)));
  return { entries, problems };
}

describe("a list of the user's own", () => {
  it('may be a table', async () => {
    const { entries, problems } = await read(
      'id;name;aliases;country;level;website\nA1;Acme;"Akme; Acme Works";China;ALERT;www.acme.example\n;Bolt;;;;\n;;;;;\n;Cog;;;red;\n',
    );
    expect(entries).toMatchObject([
      {
        id: 'A1',
        names: ['Acme', 'Akme', 'Acme Works'],
        countries: ['CN'],
        level: 'alert',
        websites: ['acme.example'],
      },
      { id: 'row 3', names: ['Bolt'], level: 'caution' },
      { id: 'row 5', names: ['Cog'], level: 'caution' },
    ]);
    expect(problems.map(({ line, what }) => `${line}: ${what}`)).toEqual([
      '4: no name',
      "5: level 'red' is none of none, notice, caution, alert",
    ]);
  });

  it('may be lines of JSON', async () => {
    const { entries, problems } = await read(
      '\n{"id":7,"name":"Acme","aliases":["Akme"],"country":"cn","more":1}\n{"name":"Bolt","level":"notice"}\n{oops\n{"id":"x"}\n',
    );
    expect(entries).toMatchObject([
      { id: '7', names: ['Acme', 'Akme'], countries: ['CN'], level: 'caution' },
      { id: 'line 3', names: ['Bolt'], level: 'notice' },
    ]);
    expect(problems.map(({ line }) => line)).toEqual([4, 5]);
  });

  it('may be entities of FollowTheMoney', async () => {
    const { entries } = await read(
      `${JSON.stringify({
        id: 'NK-1',
        schema: 'Vessel',
        caption: 'Blue Heron',
        properties: {
          name: ['Blue Heron', 'Синяя цапля'],
          alias: ['BH'],
          weakAlias: ['Heron'],
          country: ['kp'],
          imoNumber: ['IMO9187629'],
        },
      })}\n`,
    );
    expect(entries).toMatchObject([
      {
        id: 'NK-1',
        names: ['Blue Heron', 'Синяя цапля', 'BH'],
        weakNames: ['Heron'],
        countries: ['KP'],
        ids: ['9187629'],
      },
    ]);
  });

  it('has one Record for rows of one id, at their highest level', async () => {
    const { entries } = await read('id,name,level\n1,Acme,notice\n1,Akme,alert\n2,Bolt,\n');
    const target = ownTarget(entries, 'mine.csv');
    expect(target.records).toBe(2);
    const record = target.index.recordById.get('1');
    expect(record?.names.map(({ text }) => text)).toEqual(['Acme', 'Akme']);
    expect(record && target.judge(record).level).toBe('alert');
  });
});
