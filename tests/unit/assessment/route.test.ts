import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { say } from '../../../lib/assessment/wording.ts';
import { loadData } from '../../../lib/cli/data.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { type Fields, listing } from './listing.ts';

const data = await loadData();
const wording = englishWording();
const judge = (fields: Fields) => assess(listing(fields), 'product', data);
const said = (fields: Fields) =>
  judge(fields).findings.flatMap(({ why }) => why.map((reason) => say(reason, wording)));

describe('route', () => {
  it('is a notice for a destination, and says what that does not show', () => {
    const [finding] = judge({ shipsTo: { included: ['CN', 'KP'] } }).findings;
    expect(finding).toMatchObject({ family: 'route', level: 'notice', field: 'shipsTo', record: null });
    expect(finding?.against.map(({ message }) => message)).toEqual(['against_route_destination']);
  });

  it('says that a list of destinations is long', () => {
    const many = Array.from({ length: 70 }, (_, i) => `A${String.fromCharCode(65 + (i % 26))}`);
    const [finding] = judge({ shipsTo: { included: [...many, 'KP'] } }).findings;
    expect(finding?.against.map(({ message }) => message)).toContain('against_route_many');
  });

  it('counts the services that list North Korea', () => {
    const services = ['EMS to North Korea', 'CDEK', 'Parcel to Corée du Nord'];
    expect(said({ services })).toContain(
      '2 of the 3 shipping services named here list North Korea as a destination.',
    );
  });

  it('counts a carrier that goes there only where the listing ships so far', () => {
    const services = ['Russian Post', 'CDEK'];
    expect(judge({ services, shipsTo: { included: ['RU'] } }).findings).toEqual([]);
    expect(judge({ services }).findings).toEqual([]);
    const [finding] = judge({ services, shipsTo: { worldwide: true } }).findings;
    expect(finding).toMatchObject({ level: 'notice', field: 'services', text: 'Russian Post' });
    expect(finding?.sources).toHaveLength(1);
    expect(judge({ services, shipsTo: { worldwide: true, excluded: ['KP'] } }).findings).toEqual([]);
  });

  it('is an alert for what ships from there, and for a listed carrier', () => {
    expect(judge({ shipsFrom: ['KP', 'North Korea'] }).level).toBe('alert');
    expect(judge({ shipsFrom: [null, 'КНДР'] }).level).toBe('alert');
    const [finding] = judge({ services: ['DHL', 'Air Koryo'] }).findings;
    expect(finding).toMatchObject({ family: 'route', level: 'alert', record: { id: 'air-koryo' } });
    expect(finding?.why.map(({ message }) => message).slice(0, 2)).toEqual([
      'why_route_carrier',
      'why_listed',
    ]);
  });

  it('tells a place on the way from a destination', () => {
    expect(said({ services: ['Rail via North Korea'] })).toEqual([
      'A shipping service named here goes by way of North Korea: “Rail via North Korea”.',
    ]);
  });

  it.each<Fields>([
    { shipsTo: { included: ['KR'] } },
    { shipsTo: { worldwide: true } },
    { shipsTo: { included: ['KP'], excluded: ['KP'] } },
    { services: ['Worldwide, except North Korea'] },
    { services: ['K-Packet to South Korea'] },
    { services: ['DHL Express'], shipsTo: { worldwide: true } },
    { shipsFrom: ['KR', 'Korea'] },
  ])('says nothing of %j', (fields) => {
    expect(judge(fields).findings).toEqual([]);
  });
});
