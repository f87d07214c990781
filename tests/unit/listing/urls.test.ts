import { describe, expect, it } from 'vitest';
import { httpUrl } from '../../../lib/listing/urls.ts';

const base = new URL('https://shop.example/item/1');

describe('httpUrl', () => {
  it.each([
    ['/store/2', 'https://shop.example/store/2'],
    ['//cdn.example/a b.jpg', 'https://cdn.example/a%20b.jpg'],
    [' http://other.example/ ', 'http://other.example/'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['http://[', null],
    ['', null],
    [null, null],
  ])('takes http(s) addresses and no others: %s', (href, address) => {
    expect(httpUrl(href, base)).toBe(address);
  });

  it('takes none that is too long, or becomes so', () => {
    expect(httpUrl(`/${'x'.repeat(1900)}`, base)).toHaveLength(1921);
    expect(httpUrl(`/${'x'.repeat(2000)}`, base)).toBeNull();
    // Three letters each, once they are written as an address has them.
    expect(httpUrl(`/${'鞋'.repeat(300)}`, base)).toBeNull();
  });
});
