import type { Level } from '../assessment/levels.ts';

/** Official lists that can be fetched from whoever publishes them. Their names have the wording `lists_publisher_…`. */
export const PUBLISHER_IDS = ['ofac', 'un', 'uk'] as const;
export type PublisherId = (typeof PUBLISHER_IDS)[number];

/** An official list: its address, and the level of what is on it. */
export interface Publisher {
  readonly id: PublisherId;
  readonly url: string;
  readonly level: Level;
}

/** The official lists. */
export const PUBLISHERS: readonly Publisher[] = [
  {
    id: 'ofac',
    url: 'https://sanctionslistservice.ofac.treas.gov/api/PublicationPreview/exports/SDN.XML',
    level: 'alert',
  },
  { id: 'un', url: 'https://scsanctions.un.org/resources/xml/en/consolidated.xml', level: 'alert' },
  { id: 'uk', url: 'https://sanctionslist.fcdo.gov.uk/docs/UK-Sanctions-List.csv', level: 'alert' },
];

/** Publishers that keep their files at another host, to which their own address passes on. */
const STORES: Readonly<Record<string, string>> = {
  'sanctionslistservice.ofac.treas.gov': 'wc2h-sls-prod-public-published.s3.us-gov-west-1.amazonaws.com',
  'scsanctions.un.org': 'unsolprodfiles.blob.core.windows.net',
};

/** The hosts from which the file at an address may come: its own, and where its publisher is known to keep the file. */
export function hostsOf(address: string): string[] {
  const { hostname } = new URL(address);
  const store = Object.hasOwn(STORES, hostname) ? STORES[hostname] : undefined;
  return store ? [hostname, store] : [hostname];
}

const ADDRESS_MAX = 2000;

/** An address that a person wrote, made whole; null where it is no address of a file on the web. Lists come by https alone. */
export function listAddress(text: string): string | null {
  const given = text.trim();
  if (given.length > ADDRESS_MAX) return null;
  try {
    const url = new URL(given);
    const isPlain = url.username === '' && url.password === '';
    url.hash = '';
    return url.protocol === 'https:' && url.hostname !== '' && isPlain ? url.href : null;
  } catch {
    return null;
  }
}
