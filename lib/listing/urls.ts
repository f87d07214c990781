import { TEXT_MAX } from './fields.ts';

/**
 * `href` as an absolute http(s) address, or null for anything else: a page may hand out `javascript:` and `data:`
 * addresses where a shop's link is expected. Null for one that is too long, also when it only becomes so as letters are written otherwise.
 */
export function httpUrl(href: string | null | undefined, base: URL): string | null {
  const url = href && href.length <= TEXT_MAX ? URL.parse(href.trim(), base) : null;
  return url && /^https?:$/.test(url.protocol) && url.href.length <= TEXT_MAX ? url.href : null;
}

/** Whether `host` is `domain` or stands under it ('pl.aliexpress.com' under 'aliexpress.com'). */
export function isUnderDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether a host is this machine itself, which may be reached without https. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1';
}
