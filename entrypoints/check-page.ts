import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startPage } from '../lib/browser/page-script.ts';
import { structuredData } from '../lib/shops/structured-data.ts';

/** Put into a page of any other shop when its reader asks for it in the popup. */
export default defineUnlistedScript(() => startPage(structuredData));
