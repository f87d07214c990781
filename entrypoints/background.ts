import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { packagedData } from '../lib/browser/packaged.ts';
import { showTally } from '../lib/browser/toolbar.ts';
import { answerAssess } from '../lib/messaging/answer.ts';
import type { LoadedData } from '../lib/screening/artefact.ts';

export default defineBackground(() => {
  let loading: Promise<LoadedData> | undefined;
  const loadData = () => {
    loading ??= packagedData();
    return loading;
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerAssess(message, sender, { ownId: browser.runtime.id, loadData, showTally }),
  );
});
