import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { noCodeFromText } from '../../../lib/build/no-code-from-text.ts';

const { resolve } = createRequire(import.meta.url);
const PREACT = resolve('preact');
const ZOD = resolve('zod').replace(/\/zod\/.*$/, '/zod/v4/core/util.js');

const ZIP = ZOD.replace(/\/zod\/.*$/, '/@zip.js/zip.js/lib/core/codec-registry.js');

/** Passes a module through the plugin; what ends a build is thrown. */
function passed(code: string, id: string): string | undefined {
  const { transform } = noCodeFromText();
  if (typeof transform !== 'function') throw new Error('the plugin transforms nothing');
  const context = {
    error(message: string): never {
      throw new Error(message);
    },
  };
  const made = transform.call(context as never, code, id);
  return made && typeof made === 'object' && 'code' in made ? String(made.code) : undefined;
}

describe('what is cut out of packages', () => {
  it('is the way from strings to markup in preact, to functions in zod, and from addresses to codecs in zip.js', () => {
    expect(passed(readFileSync(PREACT, 'utf8'), PREACT)).not.toMatch(/innerHTML=/);
    expect(passed(readFileSync(ZOD, 'utf8'), `${ZOD}?v=1`)).not.toContain('new F("")');
    expect(passed(readFileSync(ZIP, 'utf8'), ZIP)).not.toContain('import(');
  });

  it('is nothing in any other module', () => {
    expect(passed('export const a = Function;', '/src/a.ts')).toBeUndefined();
  });

  it('ends the build where a package has it in another form', () => {
    expect(() => passed('export {};', PREACT)).toThrow('holds 0 times');
  });
});
