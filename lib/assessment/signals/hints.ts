import type { FieldName, Listing } from '../../listing/listing.ts';
import { findPhrases, phraseIndex } from '../words/phrases.ts';

/** Words of a listing for work that is given on. `telling` ones are seldom said of ordinary goods. */
export interface HintSignal {
  readonly field: FieldName;
  readonly words: string;
  readonly telling: boolean;
}

/** Customs' terms for goods that are sent out and come back, sewing on consignment, the border trade, and work that names its hands. */
const TELLING =
  'outward processing|consignment sewing|consignment processing|processed across the border|cross-border processing|border residents trade|' +
  'north korean workers|north korean labour|north korean labor|north korean hands|sewn in north korea|hand-tied in north korea|handmade in north korea|' +
  '境外加工|出境加工|出国加工|出國加工|对朝加工|赴朝加工|朝鲜加工|朝鮮加工|朝鲜代工|过江加工|边境加工|边民互市|互市贸易|邊民互市|朝鲜工人|朝鲜女工|朝鲜手工|朝鲜手勒|' +
  '委託縫製|逆委託加工|北朝鮮加工|北朝鮮縫製|위탁가공|위탁봉제|역외가공|역외임가공|대북위탁|북한가공|북한봉제|' +
  'passive veredelung|passiven veredelung|perfectionnement passif|perfeccionamiento pasivo|aperfeiçoamento passivo|perfezionamento passivo|' +
  'passieve veredeling|uszlachetnianie bierne|hariçte işleme|переработка вне таможенной территории|пошив в кндр';

/** Work that is given on everywhere: it only counts beside a place. */
const COMMON =
  'contract sewing|sewing subcontract|cut make trim|cmt|embroidery service|embroidery outsourcing|contract embroidery|embroidery processing|hand embroidery|' +
  'processing with supplied materials|来料加工|來料加工|外发加工|外發加工|刺绣加工|刺绣外发|手工刺绣|代工刺绣|刺繡加工|委託加工|縫製加工|刺繍加工|임가공|자수외주|자수가공|' +
  'lohnveredelung|lohnnäherei|travail à façon|broderie à façon|conto terzi|maquila|przerób usługowy|fason dikim|давальческое сырье|gia công|maklon';

const index = phraseIndex(
  [TELLING, COMMON].flatMap((list, i) => list.split('|').map((text) => ({ text, value: i === 0 }))),
);

/** The hints in a listing's title and category, the telling ones first. */
export function hintsOf(listing: Listing): HintSignal[] {
  const hits = (['title', 'category'] as const).flatMap((field) =>
    findPhrases(index, listing[field]?.value ?? '').map(({ text, value }) => ({
      field,
      words: text,
      telling: value,
    })),
  );
  return [...hits.filter(({ telling }) => telling), ...hits.filter(({ telling }) => !telling)];
}
