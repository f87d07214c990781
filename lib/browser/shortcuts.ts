import browser from 'webextension-polyfill';

/** The message that names each command of the manifest. */
const COMMANDS: Readonly<Record<string, string>> = {
  'next-finding': 'command_next',
  'log-listing': 'command_log',
  'open-panel': 'command_panel',
};

/** The commands with the keys that they have now; none where the browser has no shortcuts (Firefox for Android). */
export async function shortcuts(): Promise<{ readonly command: string; readonly keys: string }[]> {
  const known = (await browser.commands?.getAll()) ?? [];
  return known.flatMap(({ name, shortcut }) => {
    const command = COMMANDS[name ?? ''];
    return command ? [{ command, keys: shortcut ?? '' }] : [];
  });
}

/** Opens the browser's own page for keyboard shortcuts: extensions may not change them themselves. */
export function openShortcuts(): void {
  const commands = browser.commands as typeof browser.commands & {
    openShortcutSettings?: () => Promise<void>;
  };
  if (commands.openShortcutSettings) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
