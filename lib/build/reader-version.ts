import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';

/** Letters of a version: enough that no two sources of one reader ever share it. */
const LETTERS = 12;

/**
 * The version of a reader: the beginning of the SHA-256 of its source and of all files that it imports. It changes with whatever may
 * change how a page is read, and no one has to remember to raise it.
 */
export function readerVersion(file: string): string {
  const hash = createHash('sha256');
  const sources = sourcesOf(file);
  for (const path of [...sources.keys()].sort()) {
    hash.update(`${relative(dirname(file), path)}\n${sources.get(path)}\n`);
  }
  return hash.digest('hex').slice(0, LETTERS);
}

function sourcesOf(file: string, known = new Map<string, string>()): Map<string, string> {
  if (known.has(file)) return known;
  const source = readFileSync(file, 'utf8');
  known.set(file, source);
  for (const [, path = ''] of source.matchAll(/from '(\.[^']+\.ts)'/g)) {
    sourcesOf(resolve(dirname(file), path), known);
  }
  return known;
}
