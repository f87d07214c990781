import { describe, expect, it } from 'vitest';
import { DatasetError, readDataset } from '../../../lib/dataset/dataset.ts';
import { compileArtefact, openArtefact } from '../../../lib/screening/artefact.ts';

const source = { title: 'T', publisher: 'P', date: '2020', url: 'https://example.org/', read: true };
const record = {
  id: 'a',
  kind: 'company',
  names: [{ text: 'Alpha', kind: 'trade', strength: 'strong', source: 's' }],
  evidence: [],
};
const release = { version: '2026.1.1', asOf: '2026-01-01' };

describe('the compiled dataset', () => {
  it('comes out the same from the same data, whatever the order of files', async () => {
    const other = { ...record, id: 'b' };
    const there = await compileArtefact(
      readDataset(
        [
          ['a.json', record],
          ['b.json', other],
        ],
        { s: source },
      ),
      release,
    );
    const back = await compileArtefact(
      readDataset(
        [
          ['b.json', other],
          ['a.json', record],
        ],
        { s: source },
      ),
      release,
    );
    expect(back).toEqual(there);
  });

  it('opens only when its hash fits', async () => {
    const artefact = await compileArtefact(readDataset([['a.json', record]], { s: source }), release);
    expect((await openArtefact(artefact)).info.records).toBe(1);
    const damaged = { ...artefact, data: artefact.data.replace('Alpha', 'Alpho') };
    await expect(openArtefact(damaged)).rejects.toThrow(DatasetError);
    await expect(openArtefact({ ...artefact, info: '{' })).rejects.toThrow(DatasetError);
  });

  it('names file and fault of a bad record', () => {
    expect(() => readDataset([['a.json', { ...record, kind: 'planet' }]], { s: source })).toThrow(
      /a\.json.*kind/,
    );
    expect(() => readDataset([['b.json', record]], { s: source })).toThrow(
      "b.json: its id is 'a', not its file name",
    );
    expect(() => readDataset([['a.json', record]], {})).toThrow("a.json: no source 's' in sources.json");
  });

  it('works empty', async () => {
    const empty = await openArtefact(await compileArtefact(readDataset([], {}), release));
    expect(empty.info.records).toBe(0);
  });
});
