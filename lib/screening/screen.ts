import { type ParsedName, parseName } from '../names/parse.ts';
import { candidates } from './candidates.ts';
import { judge, POSSIBLE } from './gates.ts';
import type { ScreeningIndex } from './index.ts';
import { byStrength, type Match, type NameRole } from './match.ts';
import { scoreNames, scoreOf } from './score.ts';
import { inTitle } from './title.ts';
import { twoNames } from './two-names.ts';

/**
 * The Records that `text` may name, strongest first, each once, by the name of it that matches best. A title gives only brands and
 * makers of goods made in North Korea whose names are marked as distinctive.
 */
export function screen(index: ScreeningIndex, text: string, role: NameRole): Match[] {
  const matches = role === 'title' ? inTitle(index, text) : byName(index, text, role);
  const best = new Map<string, Match>();
  for (const match of matches) {
    const known = best.get(match.record);
    if (!known || byStrength(match, known) < 0) best.set(match.record, match);
  }
  const found = [...best.values()].sort(byStrength);
  // Where a name is one Record's to the letter, another that is only spelled alike is not meant.
  return found[0]?.strength === 'exact' ? found.map(loweredBesideExact) : found;
}

function loweredBesideExact(match: Match): Match {
  if (match.strength !== 'strong' || match.parts.some(({ part }) => part === 'same-name')) return match;
  return {
    ...match,
    strength: 'possible',
    parts: [...match.parts, { part: 'other-exact', text: match.name }],
  };
}

function byName(index: ScreeningIndex, text: string, role: NameRole): Match[] {
  return readings(text, role).flatMap((asked) =>
    candidates(index.names, asked).flatMap((id) => {
      const { record, name } = index.screened[id] ?? {};
      if (!record || !name) return [];
      const listed = index.parsed(id);
      if (scoreOf(asked, listed) < POSSIBLE) return [];
      const scored = scoreNames(asked, listed);
      const verdict = judge({ asked, listed, name, scored }, role);
      return verdict ? [{ record: record.id, name: name.text, score: scored.score, ...verdict }] : [];
    }),
  );
}

/**
 * The ways to read a name: with a seller's store words set aside, with them as a part of it, and each of two names that stand in one
 * text.
 */
function readings(text: string, role: NameRole): ParsedName[] {
  return [text, ...twoNames(text, role)].flatMap((one) => {
    const asSeller = parseName(one, true);
    return asSeller.storeWords.length === 0 ? [asSeller] : [asSeller, parseName(one)];
  });
}
