import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM = {
  name: 'Chromium',
  variable: 'CHROME_PATH',
  commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  paths: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  debian: 'chromium',
};

const FIREFOX = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  paths: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  debian: 'firefox-esr',
};

type Wanted = typeof CHROMIUM;

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function find(wanted: Wanted): string | undefined {
  const named = process.env[wanted.variable];
  if (named) {
    if (!isExecutable(named)) throw new Error(`${wanted.variable} is ${named}, which cannot be run`);
    return named;
  }
  const folders = [...(process.env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/bin'];
  const candidates = wanted.commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...wanted.paths].find(isExecutable);
}

const advice = (missing: readonly Wanted[]): string =>
  `Not found: ${missing.map(({ name }) => name).join(' and ')}. Install ${missing.length > 1 ? 'them' : 'it'} ` +
  `('apt-get install ${missing.map(({ debian }) => debian).join(' ')}' on Debian) or set ` +
  `${missing.map(({ variable }) => variable).join(' and ')} to the path of the program.`;

function findOrThrow(wanted: Wanted): string {
  const path = find(wanted);
  if (!path) throw new Error(advice([wanted]));
  return path;
}

/** The path of Chromium or Chrome; throws an Error that says what to install. `CHROME_PATH` overrides. */
export function findChromium(): string {
  return findOrThrow(CHROMIUM);
}

/** The path of Firefox; throws an Error that says what to install. `FIREFOX_PATH` overrides. */
export function findFirefox(): string {
  return findOrThrow(FIREFOX);
}

/** The command with which this user may run apt-get, or null where there is no such way. */
function aptGet(): string[] | null {
  if (spawnSync('apt-get', ['--version']).status !== 0) return null;
  if (process.getuid?.() === 0) return ['apt-get'];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n', 'apt-get'] : null;
}

/**
 * Makes sure that both browsers are there, for tests. What is missing is installed where apt-get may be run without a
 * question; elsewhere an Error says exactly what to install.
 */
export function ensureBrowsers(): void {
  const missing = [CHROMIUM, FIREFOX].filter((wanted) => !find(wanted));
  if (missing.length === 0) return;
  const [command, ...before] = aptGet() ?? [];
  if (!command) throw new Error(advice(missing));
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (...args: string[]) => execFileSync(command, [...before, ...args], { stdio: 'inherit', env });
  run('update');
  run('install', '-y', '--no-install-recommends', ...missing.map(({ debian }) => debian));
  const still = missing.filter((wanted) => !find(wanted));
  if (still.length > 0) throw new Error(advice(still));
}
