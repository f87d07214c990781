import browser from 'webextension-polyfill';
import { ServerClient, waitFor } from '../screening-server/client.ts';
import { readServer, type ScreeningServer, serverAddress } from '../screening-server/server.ts';
import type { Policy } from '../settings/policy.ts';
import { loadPolicy } from './stored.ts';

const KEY = 'screeningServer';

/** The server that may be asked. */
export interface ServerChoice {
  /** Null where none was named, or where none may be. */
  readonly server: ScreeningServer | null;
  /** Whether address and dataset can be changed; where they cannot and there is no server, none may be asked. */
  readonly isLocked: boolean;
  readonly policy: Policy;
}

/** The screening server that the user has named, or the user's organisation. */
export async function loadServer(): Promise<ServerChoice> {
  const [stored, policy] = await Promise.all([browser.storage.local.get(KEY), loadPolicy()]);
  const own = readServer(stored[KEY]);
  const isLocked = policy.locked.has('screeningServer');
  const address = serverAddress(policy.screeningServer?.address ?? '');
  const set = readServer(address && { ...policy.screeningServer, address });
  if (!isLocked && own) return { server: own, isLocked, policy };
  // A token goes to the server for which it was given, and to no other.
  const token = set && own?.address === set.address ? own.token : '';
  return { server: set && { ...set, token }, isLocked, policy };
}

/** Names the server that may be asked; null for none. */
export async function saveServer(server: ScreeningServer | null): Promise<void> {
  if (server) await browser.storage.local.set({ [KEY]: server });
  else await browser.storage.local.remove(KEY);
}

/** A client of a server, over this browser's network. */
export function clientOf(server: ScreeningServer): ServerClient {
  const { fetch } = globalThis;
  return new ServerClient(server, { fetch, now: Date.now, wait: waitFor, random: Math.random });
}
