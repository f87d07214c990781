import type { Wording } from './wording.ts';

/** The messages of one language, as files of `public/_locales` hold them. */
export type Messages = Readonly<
  Record<
    string,
    {
      readonly message: string;
      readonly placeholders?: Readonly<Record<string, { readonly content: string }>> | undefined;
    }
  >
>;

/** The messages of one language, and the name of the folder that they come from. */
export interface Words {
  readonly language: string;
  readonly messages: Messages;
}

/** Languages written from right to left. */
const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'ur']);

/**
 * Words from messages, filled as a browser fills them. `language` is the name of the folder that they come from. Asking for a key that is
 * not there throws: it is a bug.
 */
export function wordingOf(messages: Messages, language: string): Wording {
  const tag = language.replace('_', '-');
  return {
    language: tag,
    message(key, substitutions = []) {
      if (key === '@@bidi_dir') return RIGHT_TO_LEFT.has(tag.split('-')[0] ?? '') ? 'rtl' : 'ltr';
      const entry = Object.hasOwn(messages, key) ? messages[key] : undefined;
      if (!entry) throw new Error(`no message '${key}' in public/_locales/${language}`);
      return entry.message.replace(/\$(\w+)\$/g, (_, name: string) => {
        const place = entry.placeholders?.[name.toLowerCase()]?.content.slice(1);
        return substitutions[Number(place) - 1] ?? '';
      });
    },
  };
}
