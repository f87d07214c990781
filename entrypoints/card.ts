import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wordingOf } from '../lib/assessment/fill.ts';
import { browserWording } from '../lib/browser/wording.ts';
import { CONTROLS, world } from '../lib/browser/world.ts';
import { makeControls } from '../lib/page/controls.ts';

/** Put into a page when something of it is first needed: most often the card of a badge. */
export default defineUnlistedScript(() => {
  world[CONTROLS] = (words) => {
    const wording = words ? wordingOf(words.messages, words.language) : browserWording;
    return (options) => makeControls(wording, options);
  };
});
