import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wordingOf } from '../lib/assessment/fill.ts';
import { say } from '../lib/assessment/wording.ts';
import { PARTS, world } from '../lib/browser/world.ts';
import { makeBar } from '../lib/page/bar.ts';
import { makeCard } from '../lib/page/card.ts';
import { keepCardModes } from '../lib/page/card-modes.ts';
import { placeIn } from '../lib/page/place-of.ts';
import { watchSight } from '../lib/page/sight.ts';

/** Put into a page when something of it is first needed: most often the card of a badge. */
export default defineUnlistedScript(() => {
  world[PARTS] = { makeCard, makeBar, keepCardModes, placeIn, watchSight, say, wordingOf };
});
