import { isLoopback } from '../listing/urls.ts';
import { z } from '../listing/zod.ts';

/** A yente server that may be asked, and how. The token stays in this browser: no report or export has it. */
export interface ScreeningServer {
  /** Without a slash at its end. */
  readonly address: string;
  /** The dataset that is asked. */
  readonly dataset: string;
  /** '' for a server that wants none. */
  readonly token: string;
}

/** The dataset that every yente server has. */
export const DEFAULT_DATASET = 'default';

const ADDRESS_MAX = 2000;

/** An address that a person wrote, made whole; null where it is none. Only this machine itself may be asked without https. */
export function serverAddress(text: string): string | null {
  const given = text.trim();
  if (given.length > ADDRESS_MAX) return null;
  try {
    const url = new URL(given);
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
    const isPlain = !url.username && !url.password && !url.search && !url.hash;
    return isSafe && isPlain && url.hostname !== '' ? url.href.replace(/\/+$/, '') : null;
  } catch {
    return null;
  }
}

/** The host of a server. */
export const hostOfServer = ({ address }: Pick<ScreeningServer, 'address'>): string =>
  new URL(address).hostname;

/** The name of a dataset as a path may hold it; null for what is none. */
export function datasetName(text: string): string | null {
  const name = text.trim();
  return /^[\w-]{1,100}$/.test(name) ? name : null;
}

const storedSchema = z.object({
  address: z.string().refine((text) => serverAddress(text) === text),
  dataset: z.string().refine((text) => datasetName(text) === text),
  token: z.string().max(4000).default(''),
});

/** A server from what was stored, whatever it is; null where it is none. Never throws. */
export function readServer(stored: unknown): ScreeningServer | null {
  return storedSchema.safeParse(stored).data ?? null;
}
