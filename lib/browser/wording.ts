import browser from 'webextension-polyfill';
import type { Wording } from '../assessment/wording.ts';

/** Words from the extension's own messages, in the browser's language. */
export const browserWording: Wording = {
  message: (key, substitutions = []) => browser.i18n.getMessage(key, [...substitutions]),
  get language() {
    return browser.i18n.getUILanguage();
  },
};
