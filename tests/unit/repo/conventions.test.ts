import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHOPS } from '../../../lib/shops/registry.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file));
}

interface Import {
  readonly from: string;
  /** A file of the repo, or a package. */
  readonly to: string;
  readonly typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^(?:import|export)\s+(type\s+)?([^;]*?)from\s+'([^']+)';/gms)].map(
    ([, type, names, target]) => ({
      from: file,
      to: target?.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(file), target)) : (target ?? ''),
      typeOnly:
        type !== undefined ||
        (/^\{.*\}\s*$/s.test(names ?? '') &&
          (names ?? '')
            .replace(/[{}]/g, '')
            .split(',')
            .every((name) => !name.trim() || name.trim().startsWith('type '))),
    }),
  );
}

const SOURCES = ['entrypoints', 'components', 'lib'].flatMap(filesUnder);
const IMPORTS = SOURCES.flatMap(importsOf);

/** What the files of each folder may import of the other folders. ARCHITECTURE.md draws the same arrows. */
const PURE = ['lib/listing', 'lib/shops', 'lib/names', 'lib/dataset', 'lib/screening', 'lib/assessment'];
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'lib/listing': [],
  'lib/names': [],
  'lib/shops': ['lib/listing'],
  'lib/dataset': ['lib/listing'],
  'lib/screening': ['lib/names', 'lib/dataset', 'lib/listing'],
  'lib/assessment': ['lib/screening', 'lib/dataset', 'lib/listing'],
  'lib/storage': [],
  'lib/suppliers': [
    'lib/storage',
    'lib/assessment',
    'lib/screening',
    'lib/names',
    'lib/dataset',
    'lib/listing',
  ],
  'lib/own-lists': [
    'lib/storage',
    'lib/suppliers',
    'lib/assessment',
    'lib/screening',
    'lib/names',
    'lib/dataset',
    'lib/listing',
  ],
  'lib/screening-server': ['lib/suppliers', 'lib/listing'],
  'lib/settings': ['lib/assessment', 'lib/dataset', 'lib/listing'],
  'lib/journal': ['lib/storage', 'lib/assessment', 'lib/screening', 'lib/dataset', 'lib/listing'],
  'lib/messaging': [
    'lib/journal',
    'lib/settings',
    'lib/assessment',
    'lib/screening',
    'lib/dataset',
    'lib/listing',
  ],
  'lib/health': ['lib/listing'],
  'lib/build': ['lib/shops'],
  'lib/page': ['lib/settings', 'lib/messaging', 'lib/assessment', 'lib/shops', 'lib/listing'],
  'lib/browser': [
    'lib/health',
    'lib/own-lists',
    'lib/screening-server',
    'lib/page',
    'lib/messaging',
    'lib/journal',
    'lib/settings',
    'lib/assessment',
    'lib/screening',
    'lib/shops',
    'lib/listing',
  ],
  'lib/cli': ['lib/own-lists', 'lib/suppliers', 'lib/health', ...PURE],
  components: [
    'lib/health',
    'lib/messaging',
    'lib/own-lists',
    'lib/screening-server',
    'lib/suppliers',
    'lib/journal',
    'lib/settings',
    'lib/assessment',
    'lib/screening',
    'lib/dataset',
    'lib/listing',
  ],
  entrypoints: [
    'components',
    'lib/browser',
    'lib/messaging',
    'lib/own-lists',
    'lib/screening-server',
    'lib/suppliers',
    'lib/journal',
    'lib/settings',
    'lib/page',
    ...PURE,
  ],
};

const folderOf = (file: string) => Object.keys(ARROWS).find((folder) => file.startsWith(`${folder}/`));

describe('the arrows between folders', () => {
  it('go one way', () => {
    const wrong = IMPORTS.filter(({ from, to }) => {
      const [source, target] = [folderOf(from), folderOf(to)];
      return source && target && source !== target && !ARROWS[source]?.includes(target);
    });
    expect(wrong.map(({ from, to }) => `${from} -> ${to}`)).toEqual([]);
  });

  it('lead from no file back to itself', () => {
    const targets = Map.groupBy(IMPORTS, ({ from }) => from);
    const reaches = (from: string, goal: string, seen = new Set<string>()): boolean =>
      (targets.get(from) ?? []).some(({ to }) => {
        if (to === goal) return true;
        if (seen.has(to)) return false;
        seen.add(to);
        return reaches(to, goal, seen);
      });
    expect(SOURCES.filter((file) => reaches(file, file))).toEqual([]);
  });

  it('leave the extension API to lib/browser and the entrypoints', () => {
    const users = IMPORTS.filter(({ to }) => to === 'webextension-polyfill' || to.startsWith('wxt/')).map(
      ({ from }) => folderOf(from),
    );
    expect([...new Set(users)].sort()).toEqual(['entrypoints', 'lib/browser']);
  });

  it('leave Node to the command line', () => {
    expect(
      IMPORTS.filter(({ from, to }) => to.startsWith('node:') && !/^lib\/(?:cli|build)\//.test(from)),
    ).toEqual([]);
  });

  it('keep packages out of what runs in pages', () => {
    const reached = new Set([
      'entrypoints/card.ts',
      'entrypoints/check-page.ts',
      'lib/browser/wake.ts',
      'lib/browser/page-script.ts',
      ...SHOPS.map(({ id }) => `lib/shops/${id}.ts`),
    ]);
    for (const file of reached) {
      for (const { from, to, typeOnly } of IMPORTS) if (from === file && !typeOnly) reached.add(to);
    }
    const packages = [...reached].filter((file) => !/\.tsx?$/.test(file) && !file.startsWith('wxt/'));
    expect(packages).toEqual([]);
  });
});

/** The files that ask a network: for a list, for a screening server's answers, and for what is in the package. */
const ASKING: readonly string[] = [
  'entrypoints/desk/lists.tsx',
  'lib/browser/packaged.ts',
  'lib/browser/screening-server.ts',
  'entrypoints/desk/suppliers-worker.ts',
  'lib/own-lists/fetch-list.ts',
  'lib/screening-server/client.ts',
];

describe('the network', () => {
  it('is asked by few files, each of which is known', () => {
    const asking = SOURCES.filter((file) =>
      /\bfetch\(|[^.\w]fetch[,\s]*[:}]|globalThis\.fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|RTCPeerConnection/.test(
        readFileSync(join(ROOT, file), 'utf8').replace(/^\s*(?:\/\/|\*).*$/gm, ''),
      ),
    );
    expect(asking.filter((file) => !ASKING.includes(file))).toEqual([]);
  });
});

describe('every source file', () => {
  it.each(SOURCES)('%s can be read in a sitting', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8').split('\n').length).toBeLessThanOrEqual(300);
  });

  it.each(SOURCES)('%s documents what it exports', (file) => {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n');
    const bare = lines.filter(
      (line, i) => /^export (async )?function /.test(line) && !lines[i - 1]?.trim().endsWith('*/'),
    );
    expect(bare).toEqual([]);
  });

  // What runs when the extension is built is not in it.
  const shipped = SOURCES.filter((file) => !file.startsWith('lib/build/'));
  it.each(shipped)('%s makes no markup or code from strings', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|new Function|dangerouslySetInnerHTML/,
    );
  });
});

describe('every rule, guard and signal', () => {
  it('is reached from assess.ts', () => {
    const reached = new Set(['lib/assessment/assess.ts']);
    for (const file of reached) for (const { from, to } of IMPORTS) if (from === file) reached.add(to);
    const lost = SOURCES.filter(
      (file) => /^lib\/assessment\/(?:rules|guards|signals)\//.test(file) && !reached.has(file),
    );
    expect(lost, 'a rule has its line in RULES, a guard in GUARDS').toEqual([]);
  });
});

describe('every shop', () => {
  it.each(SHOPS.map(({ id }) => id))('%s has a file, a test and an own id', (id) => {
    const files = [`lib/shops/${id}.ts`, `tests/unit/shops/${id}.test.ts`];
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect(SHOPS.filter((shop) => shop.id === id)).toHaveLength(1);
  });

  it('has pages of its own', () => {
    const domains = SHOPS.flatMap((shop) => shop.domains);
    expect(domains.filter((one) => domains.some((other) => one.endsWith(`.${other}`)))).toEqual([]);
    expect(new Set(domains).size).toBe(domains.length);
  });
});

describe('the messages', () => {
  const messages = Object.keys(
    JSON.parse(readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8')),
  );
  const text = [...SOURCES, 'wxt.config.ts'].map((file) => readFileSync(join(ROOT, file), 'utf8')).join('\n');
  /** Keys that are put together from an id: `messageKey('level', …)`, `unread_${field}`. */
  const made = [...text.matchAll(/messageKey\('(\w+)'|`(\w+)_\$\{/g)].map(([, a, b]) => `${a ?? b}_`);

  it('are all used', () => {
    const unused = messages.filter(
      (key) =>
        !text.includes(`'${key}'`) &&
        !text.includes(`"${key}"`) &&
        !text.includes(`__MSG_${key}__`) &&
        !made.some((start) => key.startsWith(start)),
    );
    expect(unused, 'in English, and used by no code').toEqual([]);
  });

  it('are all there', () => {
    const asked = [
      ...text.matchAll(
        /(?:message\(|message: |reason\(|said\(|\? |: |=> )'((?:ext|level|family|badge|why|against|none|response|field|card|summary|unread|popup|reason|toolbar|desk|screen)_\w+)'/g,
      ),
    ];
    expect(asked.length).toBeGreaterThan(30);
    const absent = asked.map(([, key]) => key).filter((key) => key && !messages.includes(key));
    expect(absent, 'used by code, and not in public/_locales/en').toEqual([]);
  });
});
