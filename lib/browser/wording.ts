import type { Wording } from '../assessment/wording.ts';
import { native } from './native.ts';

/** Words from the extension's own messages, in the browser's language. */
export const browserWording: Wording = {
  message: (key, substitutions = []) => native.i18n.getMessage(key, [...substitutions]),
  get language() {
    return native.i18n.getUILanguage();
  },
};
