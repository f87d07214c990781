import { attempt } from './attempt.ts';
import { noListing, type ShopReader } from './reader.ts';
import { readPage } from './taobao/read-page.ts';

/** Tmall, whose pages are made like Taobao's, and its shop for imported goods. */
export const tmall: ShopReader = {
  id: 'tmall',
  name: 'Tmall',
  domains: ['tmall.com', 'tmall.hk'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};
