import { describe, expect, it } from 'vitest';
import { assess } from '../../../lib/assessment/assess.ts';
import { say } from '../../../lib/assessment/wording.ts';
import { loadData } from '../../../lib/cli/data.ts';
import { englishWording } from '../../../lib/cli/wording.ts';
import { type Fields, listing } from './listing.ts';

const data = await loadData();
const wording = englishWording();
const CHINA = ['CN', 'China'] as const;
const findings = (fields: Fields) =>
  assess(listing(fields), 'product', data).findings.filter(({ family }) => family === 'label-risk');
const coat = { title: "Women's padded coat", origin: CHINA };

describe('label risk', () => {
  it('names both signals, cites the reports of each, and says what would settle it', () => {
    const [finding] = findings({ ...coat, sellerLegalName: 'Dandong Huali Garment Co., Ltd' });
    expect(finding).toMatchObject({
      level: 'caution',
      field: 'sellerLegalName',
      record: { id: 'place-dandong', name: 'Dandong' },
    });
    const why = finding?.why.map((reason) => say(reason, wording)) ?? [];
    expect(why[0]).toBe(
      'Two things together match a known false-label pattern: garments with the declared origin “China”, and a seller in Dandong. This is a reason to ask, not proof.',
    );
    const cited = finding?.why.slice(1).map(({ source }) => finding.sources[source ?? -1]?.publisher);
    expect(cited).toEqual(expect.arrayContaining(['The New York Times', 'US Customs and Border Protection']));
    expect(why.join(' ')).toMatch(/advisory of three US departments of July 2018/);
    expect(why.join(' ')).toMatch(/Dandong sent cloth and buttons to North Korea/);
    expect(finding && say(finding.against.at(-1) as never, wording)).toMatch(/^What would settle it: /);
  });

  it('cites each source that it lists, and lists each that it cites', () => {
    const [finding] = findings({ ...coat, sellerAddress: 'Hunchun, Jilin, China' });
    const cited = new Set(finding?.why.flatMap(({ source }) => (source === null ? [] : [source])));
    expect([...cited].sort()).toEqual(finding?.sources.map((_, at) => at));
  });

  it.each<[string, Fields]>([
    ['kind and origin alone', coat],
    ['kind and place alone', { title: coat.title, sellerAddress: 'Dandong, China' }],
    ['origin and place alone', { title: 'USB charger', origin: CHINA, sellerAddress: 'Dandong, China' }],
    ['a street named after the town', { ...coat, sellerAddress: '5 Dandong Road, Qingdao, China' }],
    ['a weak place name without its province', { ...coat, sellerAddress: 'Donggang, Pingtung' }],
    ['another origin', { ...coat, origin: ['VN', 'Vietnam'], sellerAddress: 'Dandong, China' }],
    ['a town of lashes with garments', { ...coat, sellerAddress: 'Pingdu, Shandong, China' }],
    ['a thing for such goods', { ...coat, title: 'Coat hanger', sellerAddress: 'Dandong, China' }],
    ['embroidery, as on many garments', { ...coat, title: 'Shirt with hand embroidery' }],
  ])('says nothing of %s', (_, fields) => {
    expect(findings(fields)).toEqual([]);
  });

  it.each<[string, Fields, string]>([
    ['a maker', { ...coat, manufacturer: 'Dandong Fengda Clothing Factory' }, 'why_label_maker'],
    ['an origin that names the town', { title: coat.title, origin: [null, '辽宁丹东'] }, 'why_label_origin'],
    [
      'a plant of the dataset',
      { ...coat, manufacturer: 'Mei Dao Garment Company Limited' },
      'why_label_record',
    ],
    [
      'words for work done elsewhere',
      { ...coat, title: 'Winter coat, outward processing' },
      'why_label_hint',
    ],
    [
      'work that is given on and a place, without an origin',
      { title: 'Winter coat, contract sewing', sellerAddress: 'Dandong, China' },
      'why_label_work_seller',
    ],
    [
      'a maker in North Korea, whatever the kind',
      { title: 'Lipstick', manufacturer: 'Sinuiju, North Korea' },
      'why_label_only_maker',
    ],
  ])('takes %s for the second signal', (_, fields, message) => {
    expect(findings(fields).map(({ why }) => why[0]?.message)).toEqual([message]);
  });

  it('takes a postcode for a place only in a Chinese address', () => {
    expect(findings({ ...coat, sellerAddress: '118000 Liaoning, China' })).toHaveLength(1);
    expect(findings({ ...coat, sellerAddress: 'Prince George Park, Singapore 118259' })).toEqual([]);
  });
});
