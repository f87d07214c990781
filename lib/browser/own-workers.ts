/** The part of Trusted Types that is used here; browsers that lack them have no policy to make. */
interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(address: string): string | null }): unknown;
}

/** Where the build puts the scripts of workers. */
const WORKERS = '/assets/';

/**
 * Lets this page start the workers of this package. The pages' policy has the browser refuse every text that is to become markup, code
 * or the address of code; this is the only exception, and it is made once, before any of ours is needed.
 */
export function allowOwnWorkers(): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { origin, pathname } = new URL(address, location.href);
      return origin === location.origin && pathname.startsWith(WORKERS) ? address : null;
    },
  });
}
