import { describe, expect, it } from 'vitest';
import { changesBetween, releaseOf } from '../../../lib/assessment/changes.ts';
import { findingsOfRecord, levelOfRecord } from '../../../lib/assessment/record-level.ts';
import { fixtureData } from '../dataset-fixture.ts';

const data = await fixtureData();
const record = (id: string) => {
  const found = data.recordById.get(id);
  if (!found) throw new Error(`the fixture has no '${id}'`);
  return found;
};

describe('the level of a record', () => {
  it.each([
    ['acme-trading', 'alert'],
    ['brew', 'alert'],
    ['detained', 'caution'],
    ['named', 'caution'],
    ['bolt', 'notice'],
    ['passing', 'none'],
    ['unseen', 'none'],
  ] as const)('of %s is %s', (id, level) => {
    expect(levelOfRecord(record(id), data)).toBe(level);
  });

  it('comes from the findings that a listing of it would have', () => {
    expect(findingsOfRecord(record('acme-trading'), data).map(({ family }) => family)).toEqual(['listed']);
    expect(findingsOfRecord(record('passing'), data)).toEqual([]);
  });
});

describe('the changes between two versions', () => {
  it('are none for the first', () => {
    expect(changesBetween(null, releaseOf(data))).toEqual({
      since: null,
      added: [],
      removed: [],
      relevelled: [],
    });
  });

  it('name what came, what went and whose level is another', () => {
    const after = releaseOf(data);
    const { brew: _, ...levels } = after.levels;
    const before = {
      version: '2025.12.1',
      levels: { ...levels, gone: 'notice' as const, detained: 'alert' as const },
    };
    expect(changesBetween(before, after)).toEqual({
      since: '2025.12.1',
      added: ['brew'],
      removed: ['gone'],
      relevelled: [{ id: 'detained', before: 'alert', after: 'caution' }],
    });
  });
});
