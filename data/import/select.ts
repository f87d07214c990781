// Which entries of the lists the dataset takes, and why it leaves the others.
import type { ListEntry } from '../../lib/dataset/lists/entry.ts';

/** Why an entry is not taken; null when it is. */
export type LeftOut = 'person' | 'aircraft' | 'not North Korea' | 'names no entity' | 'not bundled' | null;

const NK_REMARK = 'North Korea Sanctions Regulations';
/** CBP's orders on the goods of a whole country or region name nobody who could be met as a seller. */
const NO_ENTITY =
  /^(?:All .+ or products|Tobacco produced|Xinjiang Uyghur Autonomous Region|Artisanal Small Mines)/;

function concernsNorthKorea(entry: ListEntry): boolean {
  switch (entry.list) {
    case 'ofac-sdn':
      return entry.programmes.some((one) => one.startsWith('DPRK')) || entry.remarks.includes(NK_REMARK);
    case 'un-sc':
      return entry.entry?.startsWith('KPe.') ?? false;
    case 'uk-list':
      return entry.programmes.includes('DPR');
    default:
      return true;
  }
}

/** Persons are left out on every list, aircraft too (a tail number is no name), and what is not about North Korea. */
export function leftOut(entry: ListEntry): LeftOut {
  if (entry.list === 'bis-entity' || entry.list === 'table') return 'not bundled';
  if (entry.kind === 'person') return 'person';
  if (entry.kind === 'aircraft') return concernsNorthKorea(entry) ? 'aircraft' : 'not North Korea';
  if (!concernsNorthKorea(entry)) return 'not North Korea';
  return NO_ENTITY.test(entry.names[0]?.text ?? '') ? 'names no entity' : null;
}
