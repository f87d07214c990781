import { useEffect, useRef, useState } from 'preact/hooks';
import type { Asking } from '../../lib/screening-server/ask-run.ts';
import { ServerError } from '../../lib/screening-server/client.ts';
import { hostOfServer, type ScreeningServer } from '../../lib/screening-server/server.ts';
import type { AskedRun } from '../../lib/screening-server/store.ts';
import type { Run } from '../../lib/suppliers/store/run.ts';
import type { SupplierStore } from '../../lib/suppliers/store/store.ts';
import type { FileShell } from '../file-shell.ts';
import { useWording } from '../wording.ts';
import { AnsweredTable } from './answered-table.tsx';
import { type ServerShell, sayServerFault } from './shell.ts';

/** A run and a screening server: asking it, how far that is, and what it answered beside what was found here. */
export function ServerPart({
  shell,
  store,
  files,
  run,
}: {
  shell: ServerShell;
  store: SupplierStore;
  files: FileShell;
  run: Run;
}) {
  const wording = useWording();
  const [server, setServer] = useState<ScreeningServer | null | undefined>(undefined);
  const [asked, setAsked] = useState<AskedRun | undefined>(undefined);
  const [asking, setAsking] = useState<Asking | null>(null);
  const [fault, setFault] = useState('');
  const ending = useRef<AbortController | null>(null);
  const reload = () => shell.answers.run(run.id).then(setAsked, console.error);
  useEffect(() => {
    shell.load().then(setServer, console.error);
    void reload();
    // Whoever looks elsewhere wants nothing more sent.
    return () => ending.current?.abort();
  }, [shell, run.id]);
  const ask = (to: ScreeningServer) => {
    // In the click: the browser asks the user.
    const allowed = shell.askFor(hostOfServer(to));
    const abort = new AbortController();
    ending.current = abort;
    setFault('');
    setAsking({ done: asked?.done ?? 0, rows: run.rows, waits: 0 });
    (async () => {
      if (!(await allowed)) throw new ServerError('not_allowed');
      await shell.ask(run, to, abort.signal, setAsking);
    })()
      .catch((error: unknown) => {
        if (!(error instanceof ServerError && error.fault === 'cancelled'))
          setFault(sayServerFault(error, wording));
      })
      .finally(() => {
        setAsking(null);
        void reload();
      });
  };
  if (server === undefined) return null;
  return (
    <section class="server-part">
      {server ? (
        <Ask
          server={server}
          asked={asked}
          asking={asking}
          rows={run.rows}
          ask={ask}
          stop={() => ending.current?.abort()}
        />
      ) : (
        <p class="muted">
          {wording.message('server_none')} <a href="/options.html">{wording.message('options_title')}</a>
        </p>
      )}
      <p role="alert" class="fault">
        {fault}
      </p>
      {asked && asked.done > 0 && (
        <AnsweredTable
          key={asked.answered}
          shell={shell}
          store={store}
          files={files}
          run={run}
          asked={asked}
        />
      )}
    </section>
  );
}

function Ask({
  server,
  asked,
  asking,
  rows,
  ask,
  stop,
}: {
  server: ScreeningServer;
  asked: AskedRun | undefined;
  asking: Asking | null;
  rows: number;
  ask: (server: ScreeningServer) => void;
  stop: () => void;
}) {
  const wording = useWording();
  const host = hostOfServer(server);
  const count = (number: number) => number.toLocaleString(wording.language);
  if (asking) {
    const text =
      asking.waits > 0
        ? wording.message('server_waits', [host, count(asking.waits)])
        : wording.message('server_progress', [host, count(asking.done), count(asking.rows)]);
    return (
      <div aria-busy="true">
        <p aria-live="polite">{text}</p>
        <progress aria-label={text} value={asking.done} max={Math.max(1, asking.rows)} />
        <p class="actions">
          <button type="button" onClick={stop}>
            {wording.message('server_stop')}
          </button>
        </p>
      </div>
    );
  }
  const isSame = asked?.server.address === server.address && asked.server.dataset === server.dataset;
  const left = isSame && asked && asked.done < asked.rows ? asked.rows - asked.done : rows;
  const isDone = isSame && asked !== undefined && asked.done >= asked.rows;
  return (
    <>
      <p class="warning">{wording.message('server_warning')}</p>
      <p class="actions">
        <button type="button" onClick={() => ask(server)}>
          {wording.message(isDone ? 'server_again' : left < rows ? 'server_go_on' : 'server_ask', [
            host,
            count(left),
          ])}
        </button>
      </p>
    </>
  );
}
