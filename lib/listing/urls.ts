/**
 * `href` as an absolute http(s) address, or null for anything else: a page may hand out `javascript:` and `data:`
 * addresses where a shop's link is expected.
 */
export function httpUrl(href: string | null | undefined, base: URL): string | null {
  if (!href || href.length > 2000) return null;
  try {
    const url = new URL(href.trim(), base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** Whether `host` is `domain` or stands under it ('pl.aliexpress.com' under 'aliexpress.com'). */
export function isUnderDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** Whether a host is this machine itself, which may be reached without https. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '127.0.0.1';
}
