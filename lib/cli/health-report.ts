import { type Health, healthTable, lossesOf, noted } from '../health/reading-health.ts';
import { PAGE_KINDS } from '../listing/fields.ts';
import type { PageReading } from '../listing/listing.ts';

/** One page as it was read, and the day it is from, ISO 8601. */
export interface DatedReading extends PageReading {
  readonly day: string;
}

/**
 * How often each watched field was found, a line a shop and kind of page: 'amazon, product: title 12 of 12, sellerName 9 of 12 …', and
 * what pages of later days no longer give. Pages without listings count for their shop alone.
 */
export function healthReport(readings: readonly DatedReading[]): string[] {
  const inTime = [...readings].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  const health = inTime.reduce<Health>((before, { day, ...reading }) => noted(before, reading, day), {});
  return [...new Set(readings.map(({ shop }) => shop))].sort().flatMap((shop) => {
    const own = readings.filter((reading) => reading.shop === shop);
    const without = own.filter(({ listings }) => listings.length === 0).length;
    const table = healthTable(health, shop);
    return [
      `${shop}: pages ${own.length}, without a listing ${without}`,
      ...PAGE_KINDS.flatMap((kind) => {
        const fields = table.filter(([page]) => page === kind);
        if (fields.length === 0) return [];
        const counts = fields.map(([, field, found, all]) => `${field} ${found} of ${all}`).join(', ');
        const lost = lossesOf(health, shop, kind).map(
          ({ field, since }) => `${field} not found since ${since}`,
        );
        return [`  ${kind}: ${[counts, ...lost].join('; ')}`];
      }),
    ];
  });
}
