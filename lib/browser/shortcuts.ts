import browser from 'webextension-polyfill';

/** Opens the browser's own page for keyboard shortcuts: extensions may not change them themselves. */
export function openShortcuts(): void {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
