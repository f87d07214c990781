import type { Listing } from '../listing/listing.ts';
import { reading, textReading } from '../listing/reading.ts';
import { httpUrl } from '../listing/urls.ts';
import { attempt } from './attempt.ts';
import { drawnProduct } from './drawn-product.ts';
import { textAt } from './json.ts';
import { pairRows } from './label-rows.ts';
import { drawnCards, statedCards } from './mercadolibre/cards.ts';
import { currencyAt, DOMAINS, itemIn } from './mercadolibre/sites.ts';
import { ownStatedProduct } from './own-block.ts';
import { assignedObject } from './page-data.ts';
import { compact } from './readings.ts';
import { fromRows } from './rows.ts';
import { planReader, type ShopPlan, withStated } from './shop-plan.ts';

const TITLES = ['h1.ui-pdp-title', '.ui-vip-core h1', '.item-title__primary'];
const LANGUAGES = ['es', 'pt'];
const SELLER = '.ui-pdp-seller__header__title';
const SELLERS = [
  `${SELLER} .ui-pdp-seller__link`,
  `${SELLER} a`,
  `${SELLER} .ui-pdp-color--BLUE`,
  `${SELLER} span:not(.ui-pdp-seller__label-sold)`,
  '.ui-seller-data-header__title',
  '.ui-seller-info .ui-pdp-seller__header__title',
  '.ui-pdp-seller__link-trigger',
];

function product(document: Document, page: URL, id: string): Listing {
  const stated = ownStatedProduct(document, page, id.replace(/^\D+/, ''));
  const hooks = {
    title: TITLES,
    seller: SELLERS,
    sellerAt,
    price: ['.ui-pdp-price__second-line .andes-money-amount:not(s)', '.price-tag-fraction'],
    image: ['.ui-pdp-gallery__figure__image', '.ui-pdp-image'],
    category: '.andes-breadcrumb__link',
    currencyOf: () => stated.currency?.value ?? currencyAt(page),
  };
  const { sellerName, price, currency, ...drawn } = drawnProduct(document, page, hooks, LANGUAGES);
  const rows = pairRows(document, '.andes-table th, .ui-vpp-striped-specs__table th, .specs-item strong');
  const name = sellerName && bareSeller(sellerName.value);
  return {
    id: reading(id, page.href, 'dom', 'location'),
    url: reading(`${page.origin}${page.pathname}`, page.href, 'dom', 'location'),
    ...attempt(() => trackedSeller(document), {}),
    ...fromRows(rows, 'dom', LANGUAGES),
    ...drawn,
    // The shown amount is in parts, its cents in an element of their own.
    ...(price && { price }),
    ...(currency && { currency }),
    ...stated,
    ...(name && sellerName && { sellerName: { ...sellerName, value: name } }),
  };
}

/** 'Vendido por X', 'Tienda oficial X'. */
function bareSeller(text: string): string {
  return text.replace(/^(?:vendido por|loja oficial(?: de)?|tienda oficial(?: de)?|por|by)\s*/i, '').trim();
}

function sellerAt(link: URL, where: string): Listing {
  const address = httpUrl(`${link.origin}${link.pathname}`, link);
  const isOwn =
    /\/(?:tienda|loja|perfil|pagina)\//.test(link.pathname) || link.hostname.startsWith('perfil.');
  return address && isOwn ? { sellerUrl: reading(address, link.href, 'dom', where) } : {};
}

/** The seller as the page tells its own statistics. */
function trackedSeller(document: Document): Listing {
  const event = assignedObject(document, 'melidata("add","event_data",');
  const where = 'melidata.event_data';
  return compact({
    sellerName: textReading(textAt(event, 'seller_name'), 'state', `${where}.seller_name`),
    sellerId: textReading(textAt(event, 'seller_id'), 'state', `${where}.seller_id`),
  });
}

const plan: ShopPlan = {
  id: 'mercadolibre',
  name: 'Mercado Libre / Mercado Livre',
  domains: DOMAINS,
  titles: TITLES,
  itemIn: (page) => itemIn(page.pathname),
  product,
  cards: (document, page) => {
    const stated = attempt(() => statedCards(document, page), []);
    return withStated(drawnCards(document, page, stated), stated);
  },
  listKind: ({ pathname }) => {
    if (/\/(?:gz\/)?cart\b|\/carrito|\/carrinho/.test(pathname)) return 'cart';
    return /\/(?:tienda|loja|perfil|pagina)\//.test(pathname) ? 'store' : 'results';
  },
  empty:
    /no hay publicaciones que coincidan|não há anúncios que correspondam|tu carrito está vacío|seu carrinho está vazio/i,
  wall: /\/gz\/(?:account-verification|captcha)/,
};

/** Mercado Libre in all its countries, and Mercado Livre of Brazil. */
export const mercadolibre = planReader(plan);
