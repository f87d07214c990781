import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { mercadolibre } from '../../../lib/shops/mercadolibre.ts';

function read(html: string, url: string) {
  const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
  const { page, listings, reason } = mercadolibre.readPage(dom.window.document, new URL(url));
  const values = listings.map(({ listing }) =>
    Object.fromEntries(Object.entries(listing).map(([field, reading]) => [field, reading?.value])),
  );
  return { page, reason, values, listings };
}

const json = (value: unknown) => JSON.stringify(value).replace(/</g, '\\u003c');

const ITEM = 'https://www.mercadolibre.com.co/lampara/p/MCO42090990';
const ld = (value: unknown) => `<script type="application/ld+json">${json(value)}</script>`;
const money = (whole: string, cents = '') =>
  `<span class="andes-money-amount"><span>$</span><span>${whole}</span>${cents && `<span>,</span><span>${cents}</span>`}</span>`;

describe('Mercado Libre', () => {
  it('reads a product, its seller and where it is sent from', () => {
    const block = {
      '@type': 'Product',
      name: 'Lámpara',
      brand: 'Mundiluz',
      offers: {
        price: 71492,
        priceCurrency: 'COP',
        url: ITEM,
        shippingDetails: {
          shippingOrigin: { addressCountry: 'CN' },
          shippingDestination: { addressCountry: 'CO' },
        },
      },
    };
    const { values } = read(
      `${ld(block)}<h1 class="ui-pdp-title">Lámpara</h1>
       <div class="ui-pdp-price__second-line">${money('71.492')}</div>
       <div class="ui-pdp-seller__header__title"><span class="ui-pdp-seller__label-sold">Tienda oficial</span>
         <a class="ui-pdp-seller__link" href="https://www.mercadolibre.com.co/tienda/mundi-luz?item_id=1">Mundi Luz</a></div>
       <table class="andes-table"><tr><th>Marca</th><td>Otra</td></tr><tr><th>Origen</th><td>China</td></tr></table>
       <script>melidata("add","event_data",{"seller_id":334337979,"seller_name":"Mundi Luz"});</script>`,
      ITEM,
    );
    expect(values).toEqual([
      {
        id: 'MCO42090990',
        url: ITEM,
        title: 'Lámpara',
        brand: 'Mundiluz',
        origin: 'CN',
        price: 71492,
        currency: 'COP',
        shipsFrom: 'CN',
        shipsTo: { included: ['CO'], excluded: [], worldwide: false },
        sellerName: 'Mundi Luz',
        sellerId: '334337979',
        sellerUrl: 'https://www.mercadolibre.com.co/tienda/mundi-luz',
      },
    ]);
  });

  it('knows older addresses and bare sellers', () => {
    const { values } = read(
      `<h1 class="ui-pdp-title">Llave</h1><div class="ui-pdp-price__second-line">${money('1.315')}</div>
       <div class="ui-pdp-seller__header__title">Vendido por <span>DINAMIC</span></div>`,
      'https://articulo.mercadolibre.com.ar/MLA-851343886-llave-_JM',
    );
    expect(values[0]).toMatchObject({
      id: 'MLA851343886',
      sellerName: 'DINAMIC',
      price: 1315,
      currency: 'ARS',
    });
  });

  it('reads a list: cards that are paid for have no number, and no card counts twice', () => {
    const card = (title: string, href: string, more = '') =>
      `<li class="ui-search-layout__item"><div class="poly-card">
         <span class="poly-component__brand">BIO</span>${more}
         <h3><a class="poly-component__title" href="${href}">${title}</a></h3>
         <s class="andes-money-amount">R$128,70</s>
         <div class="poly-price__current"><span class="andes-money-amount">R$115,83</span></div></div></li>`;
    const block = {
      '@graph': [
        {
          '@type': 'Product',
          name: 'Kit Completo',
          brand: { name: 'Bio' },
          offers: {
            url: 'https://www.mercadolivre.com.br/kit/p/MLB38658746#wid=1',
            price: 1,
            priceCurrency: 'BRL',
          },
        },
      ],
    };
    const { page, values } = read(
      ld(block) +
        card(
          'Máscara',
          'https://click1.mercadolivre.com.br/mclics/x',
          '<span class="poly-component__seller">Por Bio </span>',
        ) +
        card('Kit', 'https://www.mercadolivre.com.br/kit/p/MLB38658746#position=1') +
        card('Kit', 'https://www.mercadolivre.com.br/kit/p/MLB38658746#position=2'),
      'https://lista.mercadolivre.com.br/bio',
    );
    expect(page).toBe('results');
    expect(values).toEqual([
      { title: 'Máscara', brand: 'BIO', sellerName: 'Bio', price: 115.83, currency: 'BRL' },
      {
        id: 'MLB38658746',
        url: 'https://www.mercadolivre.com.br/kit/p/MLB38658746',
        title: 'Kit Completo',
        brand: 'Bio',
        price: 115.83,
        currency: 'BRL',
      },
    ]);
  });

  it('says that a list is empty', () => {
    const html = '<h2>No hay publicaciones que coincidan con tu búsqueda.</h2>';
    expect(read(html, 'https://listado.mercadolibre.com.ar/x').reason).toBe('empty');
  });
});
