// `npm run reader -- FILE.html`: what a saved page says of itself, side by side, for people who write or mend a shop's reader: what the shop's
// reader gives, what the structured-data reader gives, and which structured data the page holds.
import { asList, at, parseJson } from '../shops/json.ts';
import type { PageFindings } from '../shops/reader.ts';
import { readerOf } from '../shops/registry.ts';
import { structuredData } from '../shops/structured-data.ts';
import { InputError, openOutput, optionsOf, runCommand, STATUS, type Status } from './command.ts';
import { loadSavedPage } from './saved-page.ts';

const USAGE = 'usage: npm run reader -- [--url URL] FILE.html';
/** Listings shown of one page; a results page has dozens of the same kind. */
const SHOWN = 3;
const WIDTH = 100;

function linesOf(name: string, { page, listings, reason }: PageFindings): string[] {
  const lines = [`${name}: ${page}, ${listings.length} listings${reason ? `, ${reason}` : ''}`];
  for (const [place, { listing, anchor }] of listings.slice(0, SHOWN).entries()) {
    lines.push(`  ${place + 1}. ${anchor ? `at <${anchor.localName}>` : 'in the page’s data only'}`);
    for (const [field, read] of Object.entries(listing)) {
      if (!read) continue;
      const value = cut(typeof read.value === 'string' ? read.value : JSON.stringify(read.value));
      const raw = cut(read.raw) === value ? '' : `  raw ${cut(read.raw)}`;
      lines.push(`     ${field.padEnd(16)} ${value}${raw}  [${read.from} ${cut(read.where)}]`);
    }
  }
  if (listings.length > SHOWN) lines.push(`  and ${listings.length - SHOWN} more`);
  return lines;
}

const cut = (text: string) => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > WIDTH ? `${line.slice(0, WIDTH - 1)}…` : line;
};

function heldBy(document: Document): string[] {
  const types = [...document.querySelectorAll('script[type^="application/ld+json" i]')].flatMap((script) =>
    asList(parseJson(script.textContent ?? ''))
      .flatMap((block) => [block, ...asList(at(block, '@graph'))])
      .map((block) => String(at(block, '@type') ?? 'no type')),
  );
  const items = [...document.querySelectorAll('[itemtype]')].map((one) => one.getAttribute('itemtype') ?? '');
  const metas = [...document.querySelectorAll('meta[property^="og:"], meta[property^="product:"]')].map(
    (one) => `${one.getAttribute('property')}=${cut(one.getAttribute('content') ?? '')}`,
  );
  const scripts = [...document.scripts]
    .filter(({ src, textContent }) => !src && (textContent?.length ?? 0) > 2000)
    .map(
      ({ id, type, textContent }) =>
        `${id ? `#${id} ` : ''}${type} ${textContent?.length} letters: ${cut(textContent ?? '')}`,
    );
  return [
    ['JSON-LD', types],
    ['microdata', [...new Set(items)]],
    ['Open Graph', metas],
    ['inline scripts over 2,000 letters', scripts],
  ].flatMap(([name, found]) => [
    `${name}: ${found?.length || 'none'}`,
    ...(found as string[]).map((one) => `  ${one}`),
  ]);
}

async function main(): Promise<Status> {
  const { values, positionals } = optionsOf({ url: { type: 'string' } }, USAGE);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new InputError(USAGE);
  const { document, url } = await loadSavedPage(file, values.url).catch((error: Error) => {
    throw new InputError(error.message);
  });
  if (!url) throw new InputError(`${file}: does not say its address; give it with --url`);
  const reader = readerOf(url);
  const output = openOutput();
  const lines = [
    url.href,
    ...(reader
      ? linesOf(reader.name, reader.readPage(document, url))
      : ['No shop’s reader claims this address.']),
    ...linesOf(structuredData.name, structuredData.readPage(document, url)),
    ...heldBy(document),
  ];
  for (const line of lines) await output.line(line);
  await output.end();
  return STATUS.fine;
}

await runCommand('reader', main);
