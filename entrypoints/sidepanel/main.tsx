import { render } from 'preact';
import { SidePanel } from '../../components/side-panel.tsx';
import { WordingProvider } from '../../components/wording.ts';
import { openExtensionPage } from '../../lib/browser/extension-page.ts';
import { withOwnLists } from '../../lib/browser/own-lists.ts';
import { packagedData } from '../../lib/browser/packaged.ts';
import { panelPage } from '../../lib/browser/panel-page.ts';
import { dismiss } from '../../lib/browser/stored.ts';

const { wording } = await openExtensionPage('panel_title');
// What is logged from here is judged here: by the user's own lists, too.
const data = await withOwnLists(packagedData)().catch((error: unknown) => {
  console.error(error);
  return null;
});
const page = panelPage(data);

render(
  <WordingProvider value={wording}>
    <SidePanel page={page} data={data} dismiss={dismiss} log={page.log} />
  </WordingProvider>,
  document.body,
);
