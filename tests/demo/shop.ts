import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ShopRoutes } from '../browser/harness/shop-server.ts';

const PAGES = join(import.meta.dirname, 'pages');
const ORIGIN = 'https://www.aliexpress.com/';

/** The demo shop's results page: one listing of each kind, and one more that comes with scrolling. */
export const DEMO_RESULTS = `${ORIGIN}w/wholesale-demo.html`;

/** The demo shop's page of one product; '102' (trade record) and '103' (listed seller) have one. */
export const demoItem = (number: '102' | '103'): string => `${ORIGIN}item/1005000000000${number}.html`;

/** Every file of `pages/` under the address that its path tells. */
export function demoRoutes(): ShopRoutes {
  const files = readdirSync(PAGES, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [ORIGIN + relative(PAGES, file).split(sep).join('/'), { file }];
    }),
  );
}
