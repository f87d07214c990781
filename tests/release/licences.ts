// `npm run licences`: writes the licences of every package that the extension holds into public/licences.txt, which ships with it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './packages.ts';

/** Where the texts are kept. */
export const LICENCES = join(ROOT, 'public/licences.txt');

/** Licences under which a package may be shipped in an extension under the MIT licence. */
export const ALLOWED: readonly string[] = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'MPL-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
];

/** A package that the extension holds. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
}

/** Every production package of the lock file, by name. */
export function shippedPackages(): Shipped[] {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages as Record<string, Locked>).flatMap(
    ([path, { version, license, dev, optional }]) =>
      path === '' || dev || optional
        ? []
        : [{ name: path.replace(/^.*node_modules\//, ''), version, licence: license ?? 'none' }],
  );
}

/** What stands for the text of a licence where a package ships none: who wrote it, and where it is. */
function named(folder: string): string {
  const { author, homepage, repository } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [by, at] = [author?.name ?? author ?? 'its authors', homepage ?? repository?.url ?? repository];
  return `Copyright (c) ${by}. The package ships no text of its licence; see ${at}`;
}

/** The list and the texts, as they are kept. */
export function licenceTexts(): string {
  const texts = shippedPackages().map(({ name, version, licence }) => {
    const folder = join(ROOT, 'node_modules', name);
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    const text = file ? readFileSync(join(folder, file), 'utf8').trim() : named(folder);
    return `${name} ${version} (${licence})\n\n${text}\n`;
  });
  return `Origin Check holds these packages:\n\n${texts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}

if (import.meta.main) writeFileSync(LICENCES, licenceTexts());
