import browser from 'webextension-polyfill';
import { patternsOf, type Shop } from '../shops/reader.ts';

/** A shop that has a reader, without the reader. */
export interface KnownShop extends Shop {
  /** Read from the day of installation; any other shop is read once the user has switched it on. */
  readonly isBuiltIn: boolean;
}

/** Written into the scripts by the build. */
declare const __SHOPS__: readonly KnownShop[];
declare const __READERS__: Readonly<Record<string, string>>;

/** Every shop that has a reader. */
export const KNOWN_SHOPS: readonly KnownShop[] = __SHOPS__;

/** The version of the reader that reads a shop's pages; '' where no reader has this id. */
export function readerVersionOf(shop: string): string {
  return (Object.hasOwn(__READERS__, shop) ? __READERS__[shop] : undefined) ?? '';
}

/** The script with the shop's reader, as a path in the package. */
export function scriptOf({ id }: Shop): string {
  return `/content-scripts/${id}.js`;
}

/** Whether the browser lets the extension read all pages of a shop. */
export function isAllowed(shop: Shop): Promise<boolean> {
  return browser.permissions.contains({ origins: patternsOf(shop) });
}

/**
 * Has the browser ask the user to let the extension read the pages of these shops; false when the answer was no. To be called at
 * once in the handler of a click: browsers refuse it later.
 */
export function allow(shops: readonly Shop[]): Promise<boolean> {
  return browser.permissions.request({ origins: shops.flatMap(patternsOf) });
}

/** Gives back the right to read a shop's pages. Rejects for what the browser granted at installation. */
export async function disallow(shop: Shop): Promise<void> {
  await browser.permissions.remove({ origins: patternsOf(shop) });
}
