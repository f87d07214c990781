import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { bareBrand, brandOf } from '../../../lib/shops/brand-element.ts';

function read(html: string): string | null {
  const element = new JSDOM(`<body>${html}</body>`).window.document.body.firstElementChild;
  return element ? brandOf(element) : null;
}

describe('a brand element', () => {
  it.each([
    ['<a href="/b/1">  Northwind\n </a>', 'Northwind'],
    ['<span itemprop="brand" content="Northwind">x</span>', 'Northwind'],
    [
      '<div itemprop="brand" itemscope><meta itemprop="name" content="Northwind"><img alt="Logo"></div>',
      'Northwind',
    ],
    ['<div itemprop="brand" itemscope>by <span itemprop="name">Northwind</span></div>', 'Northwind'],
    ['<a><img src="a.png"><img alt="Northwind"></a>', 'Northwind'],
    ['<img title="Northwind">', 'Northwind'],
    ['<div><style>.a{}</style><script>1</script>H&amp;M</div>', 'H&M'],
  ])('names it: %s', (html, brand) => {
    expect(read(html)).toBe(brand);
  });

  it.each([
    '<a></a>',
    '<img src="a.png">',
    '<span>!</span>',
    '<img alt="Northwind sells the finest wool scarves and caps for all of the family, at home and abroad">',
    '<p>one two three four five six seven eight nine</p>',
  ])('names none: %s', (html) => {
    expect(read(html)).toBeNull();
  });
});

describe('a brand without what stands around it', () => {
  it.each([
    ['Brand: Northwind', 'Northwind'],
    ['Marca: Northwind', 'Northwind'],
    ['ブランド: Northwind', 'Northwind'],
    ['by Northwind', 'Northwind'],
    ['By Malene', 'By Malene'],
    ['Visit the Northwind Store', 'Northwind'],
    ['Northwind Logo', 'Northwind'],
    ['Logo', ''],
    ['Homepage', ''],
    ['Northwind', 'Northwind'],
  ])('is what is left of %s', (shown, bare) => {
    expect(bareBrand(shown)).toBe(bare);
  });
});
