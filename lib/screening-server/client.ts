import {
  type Answer,
  answersOf,
  batchLimit,
  type Dataset,
  datasetOf,
  matchBody,
  type Query,
} from './protocol.ts';
import type { ScreeningServer } from './server.ts';

/** Why a server gave no answer. Each has its wording under `server_error_…`. */
export type ServerFault =
  | 'network'
  | 'redirect'
  | 'token'
  | 'dataset'
  | 'refused'
  | 'busy'
  | 'reply'
  | 'batch'
  | 'not_allowed'
  | 'elsewhere'
  | 'cancelled';

/** A server gave no answer; what it had given before is kept. */
export class ServerError extends Error {
  override readonly name = 'ServerError';
  readonly fault: ServerFault;
  /** Fills the wording. */
  readonly text: string;

  constructor(fault: ServerFault, text = '', cause?: unknown) {
    super(`${fault} ${text}`.trim(), { cause });
    this.fault = fault;
    this.text = text;
  }
}

/** What the client needs of its surroundings. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** Resolves after so many ms; rejects when the signal ends it. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1: keeps many clients from coming back at once. */
  readonly random: () => number;
}

/** Results that are asked for each supplier. */
const LIMIT = 5;
/** So often a question is put again, with pauses that double from the first, in ms. */
const ATTEMPTS = 6;
const FIRST_PAUSE = 1000;
/** A server that wants a longer pause than this is left alone until the user comes back, in ms. */
const LONGEST_PAUSE = 300_000;
/** How long one request may take, in ms. */
const PATIENCE = 180_000;
/** What passes by itself. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** A yente server over HTTP. What it is asked goes to its address and nowhere else. */
export class ServerClient {
  readonly #server: ScreeningServer;
  readonly #around: Surroundings;

  constructor(server: ScreeningServer, around: Surroundings) {
    this.#server = server;
    this.#around = around;
  }

  /** What the server has under its dataset's name. Throws ServerError, 'dataset' where it has none. */
  async dataset(signal: AbortSignal): Promise<Dataset> {
    const reply = await this.#ask('/catalog', {}, signal, () => {});
    const found = datasetOf(reply, this.#server.dataset);
    if (!found) throw new ServerError('dataset', this.#server.dataset);
    return found;
  }

  /**
   * The answers to questions, in their order. Comes back by itself to a server that is busy, and tells for how many seconds it waits.
   * Throws ServerError; 'batch' where the server takes fewer at once, with how many in `text`.
   */
  async match(
    queries: readonly Query[],
    signal: AbortSignal,
    waits: (seconds: number) => void,
  ): Promise<readonly (readonly Answer[])[]> {
    const path = `/match/${encodeURIComponent(this.#server.dataset)}?limit=${LIMIT}`;
    const headers = { 'content-type': 'application/json' };
    const reply = await this.#ask(path, { method: 'POST', headers, body: matchBody(queries) }, signal, waits);
    const answers = answersOf(reply, queries.length);
    if (!answers) throw new ServerError('reply');
    return answers;
  }

  async #ask(
    path: string,
    request: RequestInit & { headers?: Record<string, string> },
    signal: AbortSignal,
    waits: (seconds: number) => void,
  ): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const reply = await this.#send(path, request, signal);
      if (reply.type === 'opaqueredirect' || (reply.status >= 300 && reply.status < 400)) {
        throw new ServerError('redirect');
      }
      if (reply.ok) return jsonOf(reply, signal);
      if (!PASSING.has(reply.status)) throw await this.#refusal(reply);
      const pause = this.#pauseAfter(reply, attempt);
      if (attempt === ATTEMPTS || pause > LONGEST_PAUSE) throw new ServerError('busy', String(reply.status));
      waits(Math.ceil(pause / 1000));
      await this.#around.wait(pause, signal).catch(() => {
        throw new ServerError('cancelled');
      });
    }
  }

  async #send(
    path: string,
    request: RequestInit & { headers?: Record<string, string> },
    signal: AbortSignal,
  ): Promise<Response> {
    const { address, token } = this.#server;
    // OpenSanctions' own service wants 'ApiKey'; whoever puts another guard before a server of his own writes its scheme, too.
    const authorization = token.includes(' ') ? token : `ApiKey ${token}`;
    const headers = { ...request.headers, ...(token && { authorization }) };
    // Browsers' fetch works as a function alone.
    const { fetch } = this.#around;
    try {
      return await fetch(address + path, {
        ...request,
        headers,
        credentials: 'omit',
        cache: 'no-store',
        referrerPolicy: 'no-referrer',
        // Names are passed on to nobody else.
        redirect: 'manual',
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      });
    } catch (error) {
      throw signal.aborted ? new ServerError('cancelled') : new ServerError('network', '', error);
    }
  }

  async #refusal(reply: Response): Promise<ServerError> {
    const { status } = reply;
    const said: unknown = await reply.json().catch(() => null);
    const limit = status === 400 ? batchLimit(said) : null;
    if (limit !== null) return new ServerError('batch', String(limit));
    if (status === 401 || status === 403) return new ServerError('token', String(status));
    if (status === 404) return new ServerError('dataset', this.#server.dataset);
    return new ServerError('refused', String(status));
  }

  /** How long to wait, in ms: as the server says, or twice as long each time. */
  #pauseAfter({ headers }: Response, attempt: number): number {
    const said = headers.get('retry-after') ?? '';
    if (/^\d{1,7}$/.test(said)) return Number(said) * 1000;
    const until = Date.parse(said);
    if (!Number.isNaN(until)) return Math.max(0, until - this.#around.now());
    return FIRST_PAUSE * 2 ** (attempt - 1) * (1 + this.#around.random() / 2);
  }
}

async function jsonOf(reply: Response, signal: AbortSignal): Promise<unknown> {
  try {
    return await reply.json();
  } catch (error) {
    throw signal.aborted ? new ServerError('cancelled') : new ServerError('reply', '', error);
  }
}

/** Waits as `Surroundings.wait` does. */
export function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(new Error('ended'));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', end);
      resolve();
    }, ms);
    if (signal.aborted) end();
    else signal.addEventListener('abort', end, { once: true });
  });
}
