import { FILE_MAX } from './file-max.ts';
import type { Chosen } from './import.ts';
import { hostsOf } from './publishers.ts';

/** What may go wrong while a file is fetched. Each has its wording under `lists_error_…`. */
export type FetchFault =
  | 'network'
  | 'redirect'
  | 'status'
  | 'slow'
  | 'cut'
  | 'too_large'
  | 'cancelled'
  | 'not_allowed';

/** A file that was not fetched; nothing was changed. `text` fills the wording. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly fault: FetchFault;
  readonly text: string;

  constructor(fault: FetchFault, text: string, cause?: unknown) {
    super(`${fault} ${text}`.trim(), { cause });
    this.fault = fault;
    this.text = text;
  }
}

/** How much of a file is here: bytes, and how many there will be (0 where the server does not say). */
export interface Fetched {
  readonly bytes: number;
  readonly of: number;
}

/** What is needed to fetch a file. */
export interface Fetching {
  readonly fetch: typeof fetch;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly tell: (fetched: Fetched) => void;
  /** The largest file, in bytes. */
  readonly largest?: number;
  /** How long the server may be silent, in ms. */
  readonly patience?: number;
}

/** Chunks are gathered to pieces of this size, which the browser may put on disk. */
const PIECE = 4 * 2 ** 20;

/**
 * Fetches the file at an address, without cookies, from the hosts of `hostsOf` alone. What it holds is not looked at. Throws FetchError.
 */
export async function fetchList(address: string, fetching: Fetching): Promise<Chosen> {
  const { signal, tell, largest = FILE_MAX, patience = 30_000 } = fetching;
  const silence = new AbortController();
  let timer = setTimeout(() => silence.abort(), patience);
  const heard = () => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), patience);
  };
  const isLate = () => silence.signal.aborted;
  /** Why the network failed, where it was not the network. */
  const failed = (fault: FetchFault, cause: unknown): FetchError => {
    if (signal.aborted) return new FetchError('cancelled', '');
    return isLate()
      ? new FetchError('slow', String(Math.round(patience / 1000)), cause)
      : new FetchError(fault, '', cause);
  };
  const either = AbortSignal.any([signal, silence.signal]);
  try {
    const reply = await ask(address, fetching, either).catch(async (error: unknown) => {
      if (error instanceof FetchError) throw error;
      const fault = !either.aborted && (await passesOn(address, fetching, either)) ? 'redirect' : 'network';
      throw failed(fault, error);
    });
    heard();
    const { of, isWhole } = promised(reply);
    if (of > largest) throw tooLarge(largest);
    const pieces = new Pieces();
    const reader = reply.body?.getReader();
    for (;;) {
      const next = await reader?.read().catch((error: unknown) => {
        throw failed('cut', error);
      });
      if (!next || next.done) break;
      heard();
      pieces.add(next.value);
      if (pieces.bytes > largest) {
        await reader?.cancel().catch(() => {});
        throw tooLarge(largest);
      }
      tell({ bytes: pieces.bytes, of });
    }
    if (!isWhole(pieces.bytes)) throw new FetchError('cut', '');
    return { name: nameOf(address), blob: pieces.blob() };
  } finally {
    clearTimeout(timer);
  }
}

const REQUEST: RequestInit = {
  credentials: 'omit',
  cache: 'no-store',
  referrerPolicy: 'no-referrer',
};

async function ask(address: string, { fetch }: Fetching, signal: AbortSignal): Promise<Response> {
  const reply = await fetch(address, { ...REQUEST, signal });
  const from = new URL(reply.url || address);
  const isHere = hostsOf(address).includes(from.hostname) && from.protocol === new URL(address).protocol;
  const fault = isHere ? (reply.ok ? null : 'status') : 'redirect';
  if (!fault) return reply;
  await reply.body?.cancel().catch(() => {});
  throw new FetchError(fault, fault === 'status' ? String(reply.status) : from.hostname);
}

/** Whether an address passes on to another: browsers do not say so of one that they may not read. */
async function passesOn(address: string, { fetch }: Fetching, signal: AbortSignal): Promise<boolean> {
  try {
    const { type, status } = await fetch(address, { ...REQUEST, redirect: 'manual', signal });
    return type === 'opaqueredirect' || (status >= 300 && status < 400);
  } catch {
    return false;
  }
}

/** How many bytes a server promises (0 where it does not say), and whether so many are all of them. */
function promised({ headers }: Response): { of: number; isWhole: (bytes: number) => boolean } {
  const length = Number(headers.get('content-length') ?? 0);
  // Of what was packed for the way, the length is that of the package.
  const isPlain = (headers.get('content-encoding') ?? 'identity') === 'identity';
  const of = isPlain && length > 0 ? length : 0;
  return { of, isWhole: (bytes) => of === 0 || bytes === of };
}

const tooLarge = (largest: number) => new FetchError('too_large', `${Math.round(largest / 2 ** 20)} MB`);

/** A name for the file: the last part of the path, or the host. */
function nameOf(address: string): string {
  const { hostname, pathname } = new URL(address);
  const last = pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last).replace(/[/\\]/g, '').slice(0, 120) || hostname;
  } catch {
    return last.slice(0, 120) || hostname;
  }
}

class Pieces {
  bytes = 0;
  readonly #whole: Blob[] = [];
  #open: Uint8Array<ArrayBuffer>[] = [];
  #size = 0;

  add(chunk: Uint8Array<ArrayBuffer>): void {
    this.bytes += chunk.length;
    this.#size += chunk.length;
    this.#open.push(chunk);
    if (this.#size >= PIECE) this.#close();
  }

  blob(): Blob {
    this.#close();
    return new Blob(this.#whole);
  }

  #close(): void {
    this.#whole.push(new Blob(this.#open));
    this.#open = [];
    this.#size = 0;
  }
}
