import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import { WordingProvider } from '../../components/wording.ts';
import { activeTab } from '../../lib/browser/active-tab.ts';
import { browserWording } from '../../lib/browser/wording.ts';

document.documentElement.lang = browserWording.language;
document.documentElement.dir = browserWording.message('@@bidi_dir');
render(
  <WordingProvider value={browserWording}>
    <Popup tab={activeTab()} />
  </WordingProvider>,
  document.body,
);
