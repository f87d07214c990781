import { attempt } from './attempt.ts';
import { noListing, type ShopReader } from './reader.ts';
import { readPage } from './taobao/read-page.ts';

/** Taobao and its pages for other countries. */
export const taobao: ShopReader = {
  id: 'taobao',
  name: 'Taobao',
  domains: ['taobao.com'],
  readPage: (document, url) => attempt(() => readPage(document, url), noListing('nothing readable')),
};
