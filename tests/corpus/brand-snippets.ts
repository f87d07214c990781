import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { brandOf } from '../../lib/shops/brand-element.ts';

// Brand elements of real shops and the brand in each; they lie beside the project and are never part of it.
const SNIPPETS = new URL('../../../shared/corpus/brand-snippets.json', import.meta.url);

/** One brand element and what was read of it. */
export interface BrandReading {
  readonly html: string;
  /** The brand that the set gives; null where it gives none. */
  readonly expected: string | null;
  readonly got: string | null;
}

/** Whether the set is there. */
export const hasBrandSnippets: boolean = existsSync(SNIPPETS);

/** Every element of the set as `brandOf` reads it; none where the set is absent. */
export function readBrandSnippets(): BrandReading[] {
  if (!hasBrandSnippets) return [];
  const snippets = JSON.parse(readFileSync(SNIPPETS, 'utf8')) as { html: string; value: string | null }[];
  return snippets.map(({ html, value }) => {
    const fragment = JSDOM.fragment(html);
    const element = fragment.ownerDocument.createElement('div');
    element.append(fragment);
    return { html, expected: value, got: brandOf(element) };
  });
}
