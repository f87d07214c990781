import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Manifest {
  action?: { default_popup?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

async function manifest(extensionDir: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(extensionDir, 'manifest.json'), 'utf8'));
}

/** The popup's path inside a build. */
export async function popupPath(extensionDir: string): Promise<string> {
  const path = (await manifest(extensionDir)).action?.default_popup;
  if (!path) throw new Error(`${extensionDir}/manifest.json names no popup`);
  return path.replace(/^\//, '');
}

/** The add-on id that a Firefox build gives itself. */
export async function addonId(extensionDir: string): Promise<string> {
  const id = (await manifest(extensionDir)).browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extensionDir}/manifest.json gives no browser_specific_settings.gecko.id`);
  return id;
}

/** Closes the page that the extension opens once it is installed; a test that wants to see it opens it itself. */
export async function closeWelcome(
  pages: () => Promise<readonly { url(): string; close(): Promise<void> }[]>,
): Promise<void> {
  await poll('the welcome page', async () => {
    const page = (await pages()).find((one) => one.url().endsWith('/welcome.html'));
    await page?.close();
    return page !== undefined;
  });
}

/** Asks until the answer is there (not undefined, null or false) and gives it; fails after ten seconds. */
export async function poll<T>(
  what: string,
  ask: () => Promise<T | undefined | null | false>,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${timeoutMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
