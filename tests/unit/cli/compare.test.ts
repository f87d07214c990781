import { describe, expect, it } from 'vitest';
import { run, scratch } from './run.ts';

const file = scratch();
const compare = (...args: string[]) => run('compare', args);
const line = (value: unknown) => `${JSON.stringify(value)}\n`;

describe('compare', () => {
  it('gives one line a pair, as documented', () => {
    const pairs = file(
      'pairs.jsonl',
      line({ id: 'a', query: 'Acme Peninsula Ltd', candidate: 'ACME Peninsula Limited', note: 1 }) +
        line({ id: 2, query: 'Acme Peninsula Ltd', candidate: 'Boltworks GmbH' }),
    );
    const { status, json, stderr } = compare(pairs);
    expect([status, stderr]).toEqual([0, '']);
    const [same, other] = json();
    expect(Object.keys(same)).toEqual(['id', 'score', 'match']);
    expect(same).toEqual({ id: 'a', score: expect.any(Number), match: true });
    expect(other).toMatchObject({ id: 2, match: false });
    expect(same.score).toBeGreaterThan(other.score);
  });

  it('takes the best of several candidates', () => {
    const query = 'Acme Peninsula';
    const pairs = file(
      'many.jsonl',
      line({ id: 1, query, candidates: ['Boltworks', 'Acme Peninsula'] }) +
        line({ id: 2, query, candidates: ['Boltworks'] }) +
        line({ id: 3, query, candidates: [] }),
    );
    expect(compare(pairs).json()).toMatchObject([
      { match: true },
      { match: false },
      { score: 0, match: false },
    ]);
  });

  it('goes on after a bad line, says where it is, and ends with status 2', () => {
    const pairs = file(
      'bad.jsonl',
      `{oops\n\n{"id":1,"query":"A"}\n${line({ query: 'Acme', candidate: 'Acme' })}`,
    );
    const { status, stderr, json } = compare(pairs);
    expect(status).toBe(2);
    expect(json()).toMatchObject([{ id: null, match: true }]);
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(/^compare: .*bad\.jsonl, line 1: is not JSON$/),
      expect.stringMatching(/^compare: .*bad\.jsonl, line 3: .*candidate/),
    ]);
  });

  it('comes to an end with names of any length', () => {
    const query = 'Acme Peninsula '.repeat(20_000);
    const { status, json } = compare(file('long.jsonl', line({ id: 1, query, candidate: `${query}Works` })));
    expect([status, json().length]).toEqual([0, 1]);
  });

  it('reads standard input', () => {
    const { json } = run('compare', ['-'], line({ id: 1, query: 'Acme', candidate: 'Acme' }));
    expect(json()).toMatchObject([{ id: 1, match: true }]);
  });

  it('reads UTF-16 and lines with a carriage return', () => {
    const text = `\ufeff{"id":1,"query":"爱可米","candidate":"爱可米"}\r\n`;
    expect(compare(file('wide.jsonl', Buffer.from(text, 'utf16le'))).json()).toMatchObject([{ match: true }]);
  });

  it.each([
    ['no file', [], /usage/],
    ['a file that is not there', ['/nowhere/pairs.jsonl'], /cannot read \/nowhere\/pairs\.jsonl/],
    ['an unknown option', ['--frobnicate', 'x'], /frobnicate/],
  ])('answers %s with status 2 and one line', (_, args, what) => {
    const { status, stderr } = compare(...args);
    expect(status).toBe(2);
    expect(stderr.trim()).toMatch(what);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
