import { isAside } from '../aside.ts';
import type { PageFacts } from './facts.ts';
import { plainText } from './source.ts';

const CONTROLS_MAX = 3000;

/** More main headings than a product, a dialog and a cart that slides in would have are those of cards. */
const HEADINGS_MAX = 3;

/** What stands on the button that puts a product into the cart. */
const ADD_TO_CART =
  /^(?:add to (?:my |your )?(?:shopping )?(?:cart|bag|basket|trolley)|in den (?:warenkorb|einkaufswagen)(?: legen)?|ajouter au panier|(?:añadir|agregar) (?:al carrito|a la (?:cesta|bolsa))|adicionar (?:ao carrinho|à sacola)|aggiungi al carrello|in winkel(?:wagen|mand)|dodaj do koszyka|lägg i varukorgen?|sepete ekle|(?:добавить )?в корзину|カートに(?:入れる|追加)|장바구니(?:에)? ?담기|加入购物车|加入購物車|הוספה לסל|أضف إلى السلة)$/i;

/** Marks by which shop software says on `body` that a page shows one product: WooCommerce, Magento, Shopify, PrestaShop. */
const PRODUCT_BODY = 'body.single-product, body.catalog-product-view, body.template-product, body#product';

/** Pages on which a lone button of that kind sells something beside the page's matter. */
const OTHER_PAGES =
  /\/(?:cart|viewcart|basket|bag|checkout|wish-?list|account|login|blog|blogs|news|help|gift-?cards?)(?:[/.]|$)/i;

/**
 * Whether a page without any product statement sells one thing: by the mark of its shop software, or because it has
 * one button to put it into the cart (two at most, as narrow screens get their own).
 */
export function sellsOneThing(document: Document, { url, headings, isSearch }: PageFacts): boolean {
  if (headings.length > HEADINGS_MAX || isSearch || url.pathname === '/' || OTHER_PAGES.test(url.pathname))
    return false;
  if (document.querySelector(PRODUCT_BODY)) return true;
  const controls = [...document.querySelectorAll('button, input[type="submit"], input[type="button"]')];
  const adding = controls.slice(0, CONTROLS_MAX).filter(isAddToCart);
  return adding.length > 0 && adding.length <= 2 && !adding.some((control) => isAside(control));
}

function isAddToCart(control: Element): boolean {
  const texts = [control.getAttribute('value') ?? '', control.textContent ?? ''];
  return texts.some((text) => text.length < 200 && ADD_TO_CART.test(plainText(text)));
}
