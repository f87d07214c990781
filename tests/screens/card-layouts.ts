import type { Page } from 'puppeteer-core';

/** A way in which a shop may lay out its cards: what is different from the demo shop, and how wide the window is. */
export interface CardLayout {
  readonly name: string;
  readonly width: number;
  readonly css: string;
  readonly isRightToLeft?: true;
}

const CARD = '.search-item-card-wrapper-gallery';

/** Layouts that shops have, each hard on what is added to a card. */
export const CARD_LAYOUTS: readonly CardLayout[] = [
  { name: 'phone', width: 390, css: '' },
  { name: 'right-to-left', width: 1080, css: '', isRightToLeft: true },
  { name: 'dark-page', width: 1080, css: ':root{color-scheme:dark}' },
  {
    name: 'picture',
    width: 1080,
    css: `${CARD}{background:repeating-conic-gradient(#333 0 25%,#ddd 0 50%) 0 0/24px 24px}${CARD} *{color:#fff}`,
  },
  { name: 'cut-off', width: 1080, css: `${CARD}{height:378px;overflow:hidden}` },
  {
    name: 'rows',
    width: 1080,
    css: `#card-list{grid-template-columns:1fr}${CARD}{display:flex;gap:16px}[class*="outWrapper"]{display:flex;gap:16px;flex:1}.picture{width:120px;font-size:48px}`,
  },
  {
    name: 'stretched',
    width: 1080,
    css: `${CARD}{display:flex;flex-direction:column;justify-content:space-between}`,
  },
  {
    name: 'grid',
    width: 1080,
    css: `${CARD}{display:grid;grid-template-columns:1fr 1fr}[class*="outWrapper"]{grid-column:1/-1}`,
  },
  {
    name: 'tiny',
    width: 1080,
    css: `#card-list{grid-template-columns:repeat(auto-fill,110px);justify-content:center}${CARD}{padding:4px}.picture{font-size:32px}`,
  },
];

/** Lays out the cards of a page of the demo shop so. */
export async function layOut(page: Page, { css, isRightToLeft }: CardLayout): Promise<void> {
  await page.evaluate(
    (style, isRtl) => {
      const made = document.createElement('style');
      made.textContent = style;
      document.head.append(made);
      if (isRtl) document.documentElement.dir = 'rtl';
    },
    css,
    isRightToLeft ?? false,
  );
}
