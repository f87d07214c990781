import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPage } from '../lib/browser/page-script.ts';
import { readerOf, SHOP_PATTERNS } from '../lib/shops/registry.ts';

export default defineContentScript({
  matches: [...SHOP_PATTERNS],
  // WXT's own context is left alone: a page can end it by forging the event that announces a newer copy.
  main() {
    const reader = readerOf(new URL(location.href));
    if (reader) startPage(reader);
  },
});
