import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Entrypoint, Wxt } from 'wxt';
import { patternsOf, type Shop } from '../shops/reader.ts';
import { BUILT_IN, OPTIONAL, SHOPS } from '../shops/registry.ts';
import { structuredData } from '../shops/structured-data.ts';
import { readerVersion } from './reader-version.ts';

// One content script a shop, made from the registry: a page gets the reader of its own shop and no other. Before it, while the page is
// still empty, runs one that wakes the worker.

const ENTRY = 'virtual:shop-script/';
const FOLDER = 'content-scripts';
const WAKE = 'wake';

/** Adds these scripts to what WXT builds. They are plain scripts to it, without its content script context. */
export function addShopScripts({ config: { outDir } }: Wxt, entrypoints: Entrypoint[]): void {
  const add = (name: string, outputDir: string) =>
    entrypoints.push({
      type: 'unlisted-script',
      name,
      inputPath: ENTRY + name,
      outputDir,
      options: {},
      skipped: false,
    });
  for (const { id } of SHOPS) add(id, join(outDir, FOLDER));
  add(WAKE, outDir);
}

/** Writes the source of each shop's script, and the list of shops that the worker and the popup know without any reader. */
export function shopScripts(): Plugin {
  const list = SHOPS.map((shop) => ({
    id: shop.id,
    name: shop.name,
    domains: shop.domains,
    isBuiltIn: BUILT_IN.includes(shop),
  }));
  const readers = [...SHOPS, structuredData].map(({ id }) => [id, readerVersion(fileOf(id))]);
  const define = {
    __SHOPS__: JSON.stringify(list),
    __READERS__: JSON.stringify(Object.fromEntries(readers)),
  };
  return {
    name: 'shop-scripts',
    config: () => ({ define }),
    // In place of WXT's own frame around a script, which only writes to the log of a build for development.
    transform(_code, id) {
      const name = id.split(`?${ENTRY}`)[1];
      if (name === WAKE) return wakeSource();
      return name ? source(name) : undefined;
    },
  };
}

/** What the manifest says of shops: where scripts run from the start, and where they may be switched on. */
export function shopManifest() {
  return {
    host_permissions: BUILT_IN.flatMap(patternsOf),
    optional_host_permissions: OPTIONAL.flatMap(patternsOf),
    content_scripts: [
      { matches: BUILT_IN.flatMap(patternsOf), js: [`${WAKE}.js`], run_at: 'document_start' as const },
      ...BUILT_IN.map((shop) => ({ matches: patternsOf(shop), js: [`${FOLDER}/${shop.id}.js`] })),
    ],
  };
}

const fileOf = (id: string) => join(import.meta.dirname, '../shops', `${id}.ts`);

function wakeSource(): string {
  const file = join(import.meta.dirname, '../browser/wake.ts');
  return `import { wakeWorker } from ${JSON.stringify(file)};\nwakeWorker();`;
}

async function source(id: string): Promise<string> {
  const file = fileOf(id);
  const exported = Object.entries(await import(file)) as [string, Partial<Shop> | undefined][];
  const name = exported.find(([, value]) => value?.id === id)?.[0];
  if (!name) throw new Error(`${file} exports no reader with the id '${id}'`);
  const start = join(import.meta.dirname, '../browser/page-script.ts');
  return `import { startPage } from ${JSON.stringify(start)};
import { ${name} } from ${JSON.stringify(file)};
void startPage(${name});`;
}
