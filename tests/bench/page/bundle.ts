import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const LIB = resolve(import.meta.dirname, '../../../lib');

/** One script made of `source`, in which `@lib` stands for the folder of that name; what it exports becomes `window.bench`. */
export async function bundle(source: string): Promise<string> {
  const entry = 'virtual:bench';
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@lib': LIB } },
    plugins: [
      {
        name: 'bench',
        resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
        load: (id) => (id === entry ? source : undefined),
      },
    ],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'bench' } },
  });
  const outputs = Array.isArray(result) ? result.flatMap(({ output }) => output) : [];
  return outputs.map((one) => (one.type === 'chunk' ? one.code : '')).join('');
}

/** What a page gets that has nothing to read: the gzipped size of all but the reader. */
export async function baseSize(): Promise<number> {
  return zipped(
    await bundle(
      `import { startPage } from '@lib/browser/page-script.ts'; startPage({ id: '', readPage: () => null });`,
    ),
  );
}

/** Gzipped size in bytes. */
export function zipped(bytes: string | Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length;
}
