import type { Evidence, OriginRecord } from '../../dataset/record.ts';
import type { FieldName, Listing } from '../../listing/listing.ts';
import type { LoadedData } from '../../screening/artefact.ts';
import { mentionOf } from '../words/north-korea.ts';
import { findPhrases, type Hit, type PhraseIndex, phraseIndex } from '../words/phrases.ts';

/** The fields in which the place of a seller, a maker or an origin may stand, the one that says most first. */
const PLACE_FIELDS = ['manufacturer', 'sellerAddress', 'sellerLegalName', 'sellerName', 'origin'] as const;
export type PlaceField = (typeof PLACE_FIELDS)[number];

/** A place of the dataset that a listing names, and where. */
export interface PlaceSignal {
  readonly record: OriginRecord;
  readonly field: PlaceField;
  /** The field's text, and the name or postcode in it. */
  readonly text: string;
  readonly name: string;
}

interface PlaceName {
  readonly record: OriginRecord;
  readonly strong: boolean;
}

interface PlaceIndex {
  readonly names: PhraseIndex<PlaceName>;
  readonly postcodes: readonly (readonly [string, OriginRecord])[];
  readonly parts: ReadonlyMap<string, readonly OriginRecord[]>;
}

/** A street that is named after a town far away: 'Dandong Road', '丹东南路', 'улица Даньдун'. */
const STREET =
  /^(?:(?:east|west|south|north|middle|central|dong|xi|nan|bei|zhong) )?(?:road|rd|street|str?|avenue|ave|lane|lu|jie|dajie|dadao|alley|boulevard|blvd|highway|straße|strasse|weg)(?: |$)/;
const STREET_DENSE = /^(?:[东西南北中東]|[一二三四五六七八九十]{1,2})?(?:路|街|大街|大道|巷|胡同|弄|通り)/;
const STREET_BEFORE = new Set('rue calle rua avenida ulica ulitsa ul улица ул переулок'.split(' '));

/** What makes sure that a name which other places bear is the one in north-east China. */
const PROVINCE = /liaoning|jilin|辽宁|遼寧|辽寧|吉林|랴오닝|지린|요녕|길림|ляонин|гирин|цзилинь/i;
const CHINA = /china|中国|中國|\bcn\b|\bprc\b|중국|китай/i;
/** Six digits that stand alone. */
const POSTCODE = /(?<![\d.-])\d{6}(?![\d.-])/g;

/** A shop may call itself after Pyongyang as after Paris; one with a legal form or a trade in its name says where it is. */
const FIRM =
  /\b(?:co|ltd|limited|corp|corporation|company|trading|trade|factory|garments?|textiles?|import|export|llc|inc|gmbh)\b|公司|厂|廠|贸易|貿易|회사|공장|무역|상사|ооо|фабрика|завод/iu;

const indexes = new WeakMap<LoadedData, PlaceIndex>();

function indexOf(data: LoadedData): PlaceIndex {
  const known = indexes.get(data);
  if (known) return known;
  const places = data.dataset.records.filter(({ place }) => place !== null);
  const parts = new Map<string, OriginRecord[]>();
  for (const record of places) {
    for (const { relation, record: whole } of record.links) {
      if (relation === 'part-of' && whole) parts.set(whole, [...(parts.get(whole) ?? []), record]);
    }
  }
  const index = {
    names: phraseIndex(
      places.flatMap((record) =>
        record.names.map(({ text, strength }) => ({
          text,
          value: { record, strong: strength === 'strong' },
        })),
      ),
    ),
    postcodes: places
      .flatMap((record) => (record.place?.postcodes ?? []).map((code) => [code, record] as const))
      .sort(([a], [b]) => b.length - a.length),
    parts,
  };
  indexes.set(data, index);
  return index;
}

/** The places of the dataset in which a listing's seller, maker or origin is, the field that says most first. */
export function placesOf(listing: Listing, data: LoadedData): PlaceSignal[] {
  const index = indexOf(data);
  return PLACE_FIELDS.flatMap((field) => {
    const text = field === 'origin' ? listing.origin?.raw : listing[field]?.value;
    if (!text) return [];
    return placesIn(text, index)
      .filter(({ record }) => field !== 'sellerName' || record.place?.zone !== 'dprk' || FIRM.test(text))
      .map(({ record, name }) => ({ record, name, field, text }));
  });
}

/** The name of a place in North Korea that a short statement names, or null. */
export function dprkPlaceIn(text: string, data: LoadedData): string | null {
  return placesIn(text, indexOf(data)).find(({ record }) => record.place?.zone === 'dprk')?.name ?? null;
}

function placesIn(text: string, index: PlaceIndex): { record: OriginRecord; name: string }[] {
  const inTown = findPhrases(index.names, text).filter((hit) => !isStreet(hit));
  const found = inTown
    .filter(({ value }) => value.strong || isSure(value.record, text))
    .map((hit) => ({ record: hit.value.record, name: hit.text }));
  if (found.length > 0 || !(CHINA.test(text) || PROVINCE.test(text))) return found;
  return [...text.matchAll(POSTCODE)].flatMap(([code]) => {
    const owner = index.postcodes.find(([start]) => code.startsWith(start));
    return owner ? [{ record: owner[1], name: code }] : [];
  });
}

function isStreet({ next, before }: Hit<PlaceName>): boolean {
  return STREET.test(next) || STREET_DENSE.test(next) || STREET_BEFORE.has(before);
}

function isSure({ place }: OriginRecord, text: string): boolean {
  return place?.zone === 'dprk' ? mentionOf(text) === 'named' : PROVINCE.test(text);
}

/**
 * What is reported of a place: of itself, else of the district that it is part of, else of its own towns. Only what was read at
 * its source.
 */
export function placeEvidence(place: OriginRecord, data: LoadedData): readonly Evidence[] {
  const wholes = place.links.flatMap(({ relation, record }) =>
    relation === 'part-of' && record ? [data.recordById.get(record)] : [],
  );
  const groups = [[place], wholes, indexOf(data).parts.get(place.id) ?? []];
  for (const group of groups) {
    const read = group
      .flatMap((record) => record?.evidence ?? [])
      .filter(({ source }) => data.dataset.sources.get(source)?.read);
    if (read.length > 0) return read;
  }
  return [];
}

/** Whether a field speaks of who made the goods, of where they come from, or of who sells them. */
export function roleOf(field: FieldName): 'maker' | 'origin' | 'seller' {
  return field === 'manufacturer' ? 'maker' : field === 'origin' ? 'origin' : 'seller';
}
