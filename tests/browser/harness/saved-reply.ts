import type { ShopReply } from './shop-server.ts';

/**
 * A saved page as its shop would serve it, but for what would ask other hosts: a policy stops its scripts, images and
 * frames; its links and frames are taken out, since a browser opens connections for them ahead of any policy.
 */
export function savedReply(html: string): ShopReply {
  return {
    body: html.replace(/<(?:link|iframe)\b[^>]*>/gi, ''),
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'" },
  };
}
