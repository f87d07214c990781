import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFENCES } from '../../defences/list.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const read = (file: string) => readFileSync(resolve(ROOT, file), 'utf8');

describe.each(['SECURITY.md', 'docs/faults.md'])('what %s claims', (file) => {
  const text = read(file);

  it('is shown by files that are there', () => {
    const named = [...text.matchAll(/`((?:tests|lib)\/[\w/.-]+)`/g)].map(([, path]) => path ?? '');
    expect(named.length).toBeGreaterThan(5);
    expect(named.filter((path) => !existsSync(resolve(ROOT, path)))).toEqual([]);
  });

  it('is shown by tests of that name', () => {
    const named = [...text.matchAll(/'([^'|\n]+)' in `(tests\/[\w/.-]+)`/g)];
    expect(named.length).toBeGreaterThan(3);
    const absent = named.filter(([, name = '', path = '']) => {
      // 'with no room' stands there as 'with $fault'.
      const [, tail] = /^with (?:a )?(.+)$/.exec(name) ?? [];
      const tests = read(path);
      return !tests.includes(name) && !(tail && tests.includes(tail));
    });
    expect(absent.map(([said]) => said)).toEqual([]);
  });
});

describe('the defences that are taken out one by one', () => {
  it.each(DEFENCES.map((defence) => [defence.against, defence] as const))(
    '%s: are still in the code',
    (_, defence) => {
      expect(read(defence.file).split(defence.from)).toHaveLength(2);
      const [file, name] = defence.test;
      // A name that is put together of a row ('does not answer another extension') is there in part.
      expect(read(file)).toContain(name.split(' ').slice(0, 3).join(' '));
    },
  );
});
