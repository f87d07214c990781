import { describe, expect, it } from 'vitest';
import { type Health, healthTable, lossesOf, noted, readHealth } from '../../../lib/health/reading-health.ts';
import type { Listing, PageReading } from '../../../lib/listing/listing.ts';

const reading = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'x' });
const page = (listing: Listing, more: Partial<PageReading> = {}): PageReading => ({
  shop: 'shop',
  page: 'product',
  listings: [listing],
  reason: null,
  ...more,
});
const whole = page({ title: reading('t'), sellerName: reading('s'), brand: reading('b') });
const sellerless = page({ title: reading('t'), brand: reading('b') });

function seen(...pages: readonly (readonly [PageReading, number, string])[]): Health {
  let health: Health = {};
  for (const [one, times, day] of pages) for (let i = 0; i < times; i += 1) health = noted(health, one, day);
  return health;
}

describe('reading health', () => {
  it('says since when a field is missing that used to be there', () => {
    const health = seen([whole, 8, '2026-01-01'], [whole, 1, '2026-01-02'], [sellerless, 5, '2026-01-05']);
    expect(lossesOf(health, 'shop', 'product')).toEqual([{ field: 'sellerName', since: '2026-01-02' }]);
  });

  it('says nothing too early, of what came back, or of what was seldom there', () => {
    expect(lossesOf(seen([whole, 8, 'd'], [sellerless, 4, 'd']), 'shop', 'product')).toEqual([]);
    expect(lossesOf(seen([whole, 4, 'd'], [sellerless, 9, 'd']), 'shop', 'product')).toEqual([]);
    expect(lossesOf(seen([whole, 8, 'd'], [sellerless, 5, 'd'], [whole, 1, 'd']), 'shop', 'product')).toEqual(
      [],
    );
    const seldom = seen([sellerless, 20, 'd'], [whole, 6, 'd'], [sellerless, 8, 'd']);
    expect(lossesOf(seldom, 'shop', 'product')).toEqual([]);
  });

  it('keeps kinds of pages and shops apart, and passes over pages without listings', () => {
    const health = seen(
      [whole, 9, 'd'],
      [{ ...sellerless, page: 'results' }, 9, 'd'],
      [{ ...whole, page: 'none', listings: [], reason: 'captcha' }, 9, 'd'],
    );
    expect(lossesOf(health, 'shop', 'product')).toEqual([]);
    expect(lossesOf(health, 'shop', 'results')).toEqual([]);
    expect(lossesOf(health, 'other', 'product')).toEqual([]);
    expect(lossesOf(health, 'constructor', 'product')).toEqual([]);
  });

  it('forgets slowly and never grows', () => {
    const health = seen([whole, 5000, 'd']);
    expect(health.shop?.['product title']?.found).toBeLessThanOrEqual(200);
    expect(healthTable(health, 'shop').some(([, field]) => field === 'title')).toBe(true);
  });

  it.each([undefined, 7, { shop: { 'product title': { found: 'x' } } }])('starts anew from %j', (stored) => {
    expect(readHealth(stored)).toEqual({});
  });
});
