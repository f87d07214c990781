import browser, { type Runtime } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { keepCommands } from '../lib/browser/commands.ts';
import { noteReading } from '../lib/browser/health.ts';
import { logListings } from '../lib/browser/log-listing.ts';
import { keepMenus } from '../lib/browser/menus.ts';
import { keepOmnibox } from '../lib/browser/omnibox.ts';
import { withOwnLists } from '../lib/browser/own-lists.ts';
import { packagedData } from '../lib/browser/packaged.ts';
import { openPanel } from '../lib/browser/panel.ts';
import { keepRetention } from '../lib/browser/retention.ts';
import { keepShopScripts } from '../lib/browser/shop-scripts.ts';
import { choose, dismiss, loadStored } from '../lib/browser/stored.ts';
import { showState } from '../lib/browser/toolbar.ts';
import { chosenWording, chosenWords } from '../lib/browser/words.ts';
import { type AnswerOptions, answerPage } from '../lib/messaging/answer.ts';
import type { LoadedData } from '../lib/screening/artefact.ts';

export default defineBackground(() => {
  let loading: Promise<LoadedData> | undefined;
  const loadData = withOwnLists(() => {
    loading ??= packagedData();
    return loading;
  });
  const log: AnswerOptions['log'] = async (seen, tab, by) =>
    logListings(seen, tab, by, await loadData(), (await loadStored()).settings);
  const putCard = async (tabId: number) => {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/card.js'] });
  };
  const options: AnswerOptions = {
    ownId: browser.runtime.id,
    loadData,
    loadStored,
    loadWords: chosenWords,
    loadWording: chosenWording,
    show: showState,
    putCard,
    openPanel,
    dismiss,
    choose,
    log,
    note: (reading) => noteReading(reading, new Date()),
  };
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    answerPage(message, sender, options),
  );
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  keepShopScripts();
  keepOmnibox(loadData);
  keepCommands(loadData);
  keepMenus(loadData);
  keepRetention();
});
