import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { unzipSync } from 'fflate';

export const ROOT = resolve(import.meta.dirname, '../..');
export const OUTPUT = join(ROOT, '.output');

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The packages for the stores that `npm run zip` has written into a folder, each with its SHA-256. */
export function packagesIn(folder: string): Record<string, string> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.zip'));
  return Object.fromEntries(files.sort().map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

/** Every file under a folder with its SHA-256. */
export function filesUnder(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [relative(folder, file), sha256(readFileSync(file))]),
  );
}

/** Unpacks a package into a folder. */
export function unpack(file: string, folder: string): void {
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
}

/**
 * Runs a command in a folder, with what it says on this process's own standard error. Throws when it fails. What a test runner has set for
 * itself is not passed on: a build asks for it.
 */
export function runIn(folder: string, command: string, ...args: readonly string[]): void {
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  execFileSync(command, args, { cwd: folder, env, stdio: ['ignore', 2, 2] });
}
