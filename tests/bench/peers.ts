// Other ways to find a name among many, each at its best settings for names that are written otherwise.
import uFuzzy from '@leeoniya/ufuzzy';
import Fuse from 'fuse.js';
import fuzzysort from 'fuzzysort';
import MiniSearch from 'minisearch';

/** The likeliest name and how likely it is, higher for likelier. */
export interface Answer {
  readonly id: number;
  readonly score: number;
}

/** One way to look a name up. */
export type Ask = (text: string) => Answer | undefined;

/** A way to look names up, by its name; made ready over the names when it is called. */
export type Peer = (names: readonly string[]) => Ask;

/** Winkler (1990): Jaro's share of letters in common, and a bonus for up to four equal first letters. */
export function jaroWinkler(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Uint8Array(b.length);
  const common: string[] = [];
  for (let i = 0; i < a.length; i += 1) {
    for (let j = Math.max(0, i - reach); j <= Math.min(b.length - 1, i + reach); j += 1) {
      if (taken[j] || a[i] !== b[j]) continue;
      taken[j] = 1;
      common.push(a.charAt(i));
      break;
    }
  }
  if (common.length === 0) return 0;
  const there = Array.from(b).filter((_, j) => taken[j]);
  const swapped = common.filter((letter, i) => letter !== there[i]).length / 2;
  const m = common.length;
  const jaro = (m / a.length + m / b.length + (m - swapped) / m) / 3;
  let start = 0;
  while (start < 4 && start < a.length && a[start] === b[start]) start += 1;
  return jaro + start * 0.1 * (1 - jaro);
}

const fuse: Peer = (names) => {
  const index = new Fuse(names, { includeScore: true, ignoreLocation: true, threshold: 0.4 });
  return (text) => {
    // A pattern of Fuse's has 32 letters; longer ones are cut into several, each searched by itself.
    const [best] = index.search(text.slice(0, 64), { limit: 1 });
    return best && { id: best.refIndex, score: 1 - (best.score ?? 1) };
  };
};

const uFuzzyPeer: Peer = (names) => {
  const search = new uFuzzy({ intraMode: 1, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 });
  const haystack = [...names];
  return (text) => {
    const [, info, order] = search.search(haystack, text, 1, 1000);
    const [first] = order ?? [];
    const id = first === undefined ? undefined : info?.idx[first];
    if (id === undefined) return undefined;
    // It ranks and does not score: how much of the name the words asked for are.
    const found = names[id] ?? '';
    return { id, score: Math.min(text.length, found.length) / Math.max(text.length, found.length) };
  };
};

const fuzzysortPeer: Peer = (names) => {
  const prepared = names.map((name, id) => ({ name: fuzzysort.prepare(name), id }));
  return (text) => {
    const [best] = fuzzysort.go(text, prepared, { key: 'name', limit: 1 });
    return best && { id: best.obj.id, score: best.score };
  };
};

const miniSearch: Peer = (names) => {
  const index = new MiniSearch<{ id: number; name: string }>({ fields: ['name'] });
  index.addAll(names.map((name, id) => ({ id, name })));
  return (text) => {
    const [best] = index.search(text, { fuzzy: 0.2 });
    // Its score grows with the rarity and number of words found; a share of the words asked for can be compared.
    return (
      best && { id: Number(best.id), score: best.queryTerms.length / Math.max(1, text.split(/\s+/).length) }
    );
  };
};

const jaroWinklerPeer: Peer = (names) => {
  const folded = names.map((name) => name.toLowerCase());
  return (text) => {
    const asked = text.toLowerCase();
    let best: Answer = { id: 0, score: 0 };
    for (let id = 0; id < folded.length; id += 1) {
      const score = jaroWinkler(asked, folded[id] ?? '');
      if (score > best.score) best = { id, score };
    }
    return best;
  };
};

/** The peers, by name. */
export const PEERS: Readonly<Record<string, Peer>> = {
  'fuse.js': fuse,
  uFuzzy: uFuzzyPeer,
  fuzzysort: fuzzysortPeer,
  MiniSearch: miniSearch,
  'Jaro-Winkler, all': jaroWinklerPeer,
};
