import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import { WordingProvider } from '../../components/wording.ts';
import { activeTab } from '../../lib/browser/active-tab.ts';
import { openExtensionPage } from '../../lib/browser/extension-page.ts';

const { wording } = await openExtensionPage('popup_title');
render(
  <WordingProvider value={wording}>
    <Popup tab={activeTab()} />
  </WordingProvider>,
  document.body,
);
