import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { selfOf } from '../../../lib/page/self.ts';

const self = (html: string) =>
  selfOf(new JSDOM(html, { url: 'https://shop.example/item/1?ref=x' }).window.document);
const link = (href: string) => `<link rel="canonical" href="${href}">`;

describe('what a page says of itself', () => {
  it('is its language and its own address', () => {
    expect(self(`<html lang="zh-CN">${link('/item/1')}`)).toEqual({
      language: 'zh-CN',
      canonical: 'https://shop.example/item/1',
    });
  });

  it.each([
    ['nothing', ''],
    ['an address that is none', link('http://[')],
    ['an empty one', link('')],
    ['a script', link('javascript:alert(1)')],
    ['one that is too long', link(`/${'x'.repeat(2000)}`)],
  ])('is nothing where there is %s', (_, html) => {
    expect(self(html)).toEqual({ language: '', canonical: '' });
  });

  it('is no longer than it may be', () => {
    expect(self(`<html lang="${'x'.repeat(100)}">`).language).toHaveLength(40);
  });
});
