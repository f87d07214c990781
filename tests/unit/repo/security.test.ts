import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFENCES } from '../../defences/list.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
/** The text of a file, or of all files of a folder. */
function read(path: string): string {
  const at = resolve(ROOT, path);
  if (statSync(at).isFile()) return readFileSync(at, 'utf8');
  const inside = readdirSync(at, { recursive: true, encoding: 'utf8' }).map((name) => resolve(at, name));
  return inside
    .filter((file) => statSync(file).isFile())
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
}

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
