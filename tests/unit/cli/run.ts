import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');

/** A folder for the files of one test file, gone after its tests. */
export function scratch(): (name: string, content: string | Uint8Array) => string {
  const folder = mkdtempSync(join(tmpdir(), 'cli-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** Runs a command line as `npm run` does, over the dataset that this checkout compiled. */
export function run(command: string, args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`lib/cli/${command}.ts`, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
    input,
    maxBuffer: 1e9,
  });
  const lines = stdout.split('\n').filter((line) => line);
  return { status, stdout, stderr, lines, json: () => lines.map((line) => JSON.parse(line)) };
}
