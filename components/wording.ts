import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Wording } from '../lib/assessment/wording.ts';

const WordingContext = createContext<Wording | null>(null);

/** Gives the views below it their words. */
export const WordingProvider = WordingContext.Provider;

/** The words of the page that a view stands in. Throws outside a WordingProvider. */
export function useWording(): Wording {
  const wording = useContext(WordingContext);
  if (!wording) throw new Error('a view was drawn outside a WordingProvider');
  return wording;
}
