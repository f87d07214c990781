import browser from 'webextension-polyfill';
import { isLoopback } from '../listing/urls.ts';

/** How browsers write one host. There is no wildcard in it, which is how these are told from the hosts of shops. */
const patternOf = (host: string): string => `${isLoopback(host) ? 'http' : 'https'}://${host}/*`;
const ONE_HOST = /^https?:\/\/([^*/]+)\/\*$/;

/**
 * Has the browser ask the user to let the extension reach these hosts; false when the answer was no. To be called at once in the handler
 * of a click: browsers refuse it later.
 */
export function askForHosts(hosts: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: hosts.map(patternOf) });
}

/** Gives back the right to reach a host. */
export async function dropHost(host: string): Promise<void> {
  await browser.permissions.remove({ origins: [patternOf(host)] });
}

/** Gives back the right to reach single hosts, but for those that are still needed. */
export async function keepHosts(needed: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const spare = origins.filter((pattern) => {
    const host = ONE_HOST.exec(pattern)?.[1];
    return host !== undefined && !needed.includes(host);
  });
  if (spare.length > 0) await browser.permissions.remove({ origins: spare });
}
