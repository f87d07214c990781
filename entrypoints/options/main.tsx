import { render } from 'preact';
import { Options } from '../../components/options.tsx';
import { lockedBy } from '../../components/policy.ts';
import type { ShopChoice } from '../../components/shop-choices.tsx';
import { WordingProvider } from '../../components/wording.ts';
import { goodsMessage } from '../../lib/assessment/signals/goods-message.ts';
import { openExtensionPage } from '../../lib/browser/extension-page.ts';
import { saveFile } from '../../lib/browser/files.ts';
import { askForHosts, dropHost } from '../../lib/browser/hosts.ts';
import { openJournal } from '../../lib/browser/log-listing.ts';
import { packagedData } from '../../lib/browser/packaged.ts';
import { clientOf, loadServer, saveServer } from '../../lib/browser/screening-server.ts';
import { allow, disallow, isAllowed, KNOWN_SHOPS } from '../../lib/browser/shops.ts';
import { openShortcuts, shortcuts } from '../../lib/browser/shortcuts.ts';
import { saveDismissals, saveSettings } from '../../lib/browser/stored.ts';
import { hostOfServer } from '../../lib/screening-server/server.ts';
import { languageName } from '../../lib/settings/language-name.ts';

const { wording, settings, dismissals } = await openExtensionPage('options_title');
const server = await loadServer();
const data = await packagedData().catch((error: unknown) => {
  console.error(error);
  return null;
});
const cases = await openJournal().then(
  ({ database }) => database.cases.toArray(),
  () => [],
);
const keys = await shortcuts();
const nameOf = (record: string) => data?.recordById.get(record)?.names[0]?.text ?? record;
const shops = await Promise.all(
  KNOWN_SHOPS.map(
    async (shop): Promise<ShopChoice> => ({
      id: shop.id,
      name: shop.name,
      allowed: shop.isBuiltIn && (await isAllowed(shop)) ? null : await isAllowed(shop),
    }),
  ),
);

/** Asks the browser for a shop's pages, or gives them back; tells whether they may be read now. */
async function allowShop(id: string, isOn: boolean): Promise<boolean> {
  const shop = KNOWN_SHOPS.find((one) => one.id === id);
  if (!shop) return false;
  if (isOn) return allow([shop]);
  await disallow(shop);
  return false;
}

render(
  <WordingProvider value={wording}>
    <Options
      settings={settings}
      policy={server.policy}
      server={{
        server: server.server,
        lockedBy: server.isLocked ? lockedBy(server.policy, wording) : undefined,
        askFor: (host) => askForHosts([host]),
        async save(one) {
          await saveServer(one);
          // A list from the same host asks for it again.
          if (!one && server.server) await dropHost(hostOfServer(server.server));
        },
        attempt: (one) => clientOf(one).dataset(new AbortController().signal),
      }}
      dismissals={dismissals}
      shops={shops.sort((a, b) => a.name.localeCompare(b.name, wording.language))}
      goods={(data?.dataset.records ?? [])
        .filter(({ kind }) => kind === 'category')
        .map(({ id }) => ({ id, name: wording.message(goodsMessage(id)) }))}
      cases={cases}
      data={data?.info ?? null}
      now={new Date()}
      languageName={languageName}
      nameOf={nameOf}
      save={saveSettings}
      keepDismissals={saveDismissals}
      allow={allowShop}
      exportDismissals={(all) =>
        void saveFile('origin-check-dismissals.json', 'application/json', [JSON.stringify(all, null, 2)])
      }
      shortcuts={keys}
      openShortcuts={openShortcuts}
    />
  </WordingProvider>,
  document.body,
);
