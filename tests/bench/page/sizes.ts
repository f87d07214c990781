import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SHOPS } from '../../../lib/shops/registry.ts';
import { baseSize, zipped } from './bundle.ts';

/** What any one page may get of content scripts, in gzipped bytes. */
export const PAGE_MAX = 20_000;

export interface Sizes {
  readonly base: number;
  /** All that a page of a shop gets, the largest first. */
  readonly shops: readonly { readonly id: string; readonly size: number }[];
}

/** Prints the gzipped sizes of a build's scripts and data. */
export async function printSizes(buildDir: string): Promise<Sizes> {
  const sizeOf = (file: string) => zipped(readFileSync(resolve(buildDir, file)));
  const base = await baseSize();
  const wake = sizeOf('wake.js');
  const shops = SHOPS.map(({ id }) => ({ id, size: wake + sizeOf(`content-scripts/${id}.js`) })).sort(
    (a, b) => b.size - a.size,
  );
  console.log(`each page of a shop: ${kB(wake + base)} gzipped, and its reader:`);
  for (const { id, size } of shops) {
    const verdict = size > PAGE_MAX ? `, more than ${kB(PAGE_MAX)}` : '';
    console.log(`  ${id}: reader ${kB(size - wake - base)}, in all ${kB(size)}${verdict}`);
  }
  for (const file of [
    'card.js',
    'check-page.js',
    'background.js',
    'dataset/data.json',
    'dataset/names.bin',
  ]) {
    console.log(`${file}: ${kB(readFileSync(resolve(buildDir, file)).length)}, gzipped ${kB(sizeOf(file))}`);
  }
  return { base, shops };
}

/** Bytes as thousands with one decimal. */
export function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
