import { render } from 'preact';
import { Welcome } from '../../components/welcome.tsx';
import { WordingProvider } from '../../components/wording.ts';
import { assess } from '../../lib/assessment/assess.ts';
import { RULES_VERSION } from '../../lib/assessment/assessment.ts';
import { badgeText } from '../../lib/assessment/badge-text.ts';
import { openExtensionPage } from '../../lib/browser/extension-page.ts';
import { packagedData } from '../../lib/browser/packaged.ts';
import { allow, isAllowed, KNOWN_SHOPS } from '../../lib/browser/shops.ts';
import { type Badge, makeBadge } from '../../lib/page/badge.ts';
import { makeCard } from '../../lib/page/card.ts';

/** A listing that nobody offers, with a brand that is in the data. */
const BRAND = 'Taedonggang Beer';

const { wording } = await openExtensionPage('welcome_title');
const data = await packagedData();
const reading = (value: string) => ({ value, raw: value, from: 'dom' as const, where: 'welcome' });
const sample = assess(
  { title: reading(wording.message('welcome_sample_title')), brand: reading(BRAND) },
  'product',
  data,
);
const card = makeCard(document, wording);

async function draw(): Promise<void> {
  const allowed = await Promise.all(KNOWN_SHOPS.map(isAllowed));
  const shops = KNOWN_SHOPS.filter((_, place) => allowed[place]).map(({ name }) => name);
  render(
    <WordingProvider value={wording}>
      <Welcome
        shops={shops}
        isAllOn={allowed.every(Boolean)}
        switchAllOn={() => void allow(KNOWN_SHOPS).then(draw)}
        drawBadge={(into) => {
          const basis = { dataset: data.info, rules: RULES_VERSION };
          const open = (badge: Badge) => card.open(badge, sample, basis);
          into.append(makeBadge(document, badgeText(sample, wording), { open }).host);
        }}
      />
    </WordingProvider>,
    document.body,
  );
}
await draw();
