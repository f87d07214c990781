import { foldName, nameWords } from './fold.ts';
import { takeLegalForms, takeStoreWords } from './legal-forms.ts';

/** A name taken apart for comparison. */
export interface NameCore {
  /** The words that tell this name from others. */
  readonly words: readonly string[];
  /** The words joined: two names with the same key are the same but for spacing, case, marks and legal form. */
  readonly key: string;
  readonly legalForms: readonly string[];
  readonly storeWords: readonly string[];
}

/** Takes a name of a company, brand or marketplace seller apart. The key is '' for a name without letters. */
export function nameCore(name: string): NameCore {
  const store = takeStoreWords(nameWords(foldName(name)));
  const legal = takeLegalForms(store.words);
  return {
    words: legal.words,
    key: legal.words.join(''),
    legalForms: legal.forms.map(({ text }) => text),
    storeWords: store.setAside,
  };
}
