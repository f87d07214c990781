import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { showTally } from '../lib/browser/toolbar.ts';
import { answerAssess } from '../lib/messaging/answer.ts';
import { ARTEFACT_FILES, type LoadedData, openArtefact } from '../lib/screening/artefact.ts';

export default defineBackground(() => {
  let loading: Promise<LoadedData> | undefined;
  const packaged = async (path: string) => (await fetch(browser.runtime.getURL(`/${path}`))).text();
  const load = async () => {
    const [info, data] = await Promise.all([packaged(ARTEFACT_FILES.info), packaged(ARTEFACT_FILES.data)]);
    return openArtefact({ info, data });
  };
  const loadData = () => {
    loading ??= load();
    return loading;
  };

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerAssess(message, sender, { ownId: browser.runtime.id, loadData, showTally }),
  );
});
