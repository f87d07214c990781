import { messageKey, type Wording } from '../../lib/assessment/wording.ts';
import type { Asking } from '../../lib/screening-server/ask-run.ts';
import { ServerError } from '../../lib/screening-server/client.ts';
import type { Dataset } from '../../lib/screening-server/protocol.ts';
import type { ScreeningServer } from '../../lib/screening-server/server.ts';
import type { AskedRun, ServerAnswers } from '../../lib/screening-server/store.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';

/** What the parts of supplier runs that are about a screening server need of the browser. */
export interface ServerShell {
  readonly answers: ServerAnswers;
  /** The server that may be asked; null where there is none. */
  load(): Promise<ScreeningServer | null>;
  /** Has the browser ask the user to let the extension reach a host. To be called in a click. */
  askFor(host: string): Promise<boolean>;
  /** Asks about a run, from where it was left. Rejects with ServerError. */
  ask(
    run: Run,
    server: ScreeningServer,
    signal: AbortSignal,
    tell: (asking: Asking) => void,
  ): Promise<AskedRun>;
}

/** What the options need of the browser to name a server. */
export interface ServerSettingsShell {
  /** As it is now. */
  readonly server: ScreeningServer | null;
  /** Who locked it; undefined where it is free. */
  readonly lockedBy: string | undefined;
  askFor(host: string): Promise<boolean>;
  /** Keeps a server, or forgets it. */
  save(server: ScreeningServer | null): Promise<void>;
  /** Asks a server what it has. Rejects with ServerError. */
  attempt(server: ScreeningServer): Promise<Dataset>;
}

/** What went wrong with a server, as a sentence. */
export function sayServerFault(error: unknown, wording: Wording): string {
  if (error instanceof ServerError)
    return wording.message(messageKey('server_error', error.fault), [error.text]);
  console.error(error);
  return wording.message('server_error_unknown');
}
