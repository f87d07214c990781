import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import {
  DEFAULT_DATASET,
  datasetName,
  hostOfServer,
  serverAddress,
} from '../../lib/screening-server/server.ts';
import { Locked } from '../fields.tsx';
import { useWording } from '../wording.ts';
import { type ServerSettingsShell, sayServerFault } from './shell.ts';

/** Names the screening server that supplier runs may ask. Nothing is sent from here but the question what the server has. */
export function ServerSettings({ shell }: { shell: ServerSettingsShell }) {
  const wording = useWording();
  const isLocked = shell.lockedBy !== undefined;
  const [address, setAddress] = useState(shell.server?.address ?? '');
  const [dataset, setDataset] = useState(shell.server?.dataset ?? DEFAULT_DATASET);
  const [token, setToken] = useState(shell.server?.token ?? '');
  const [kept, setKept] = useState(shell.server);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState('');
  const url = serverAddress(address);
  const name = datasetName(dataset);
  const isWrong = address.trim() !== '' && url === null;
  const server = url !== null && name !== null ? { address: url, dataset: name, token: token.trim() } : null;
  const told = (work: Promise<string>) => {
    setSaid('');
    setFault('');
    work.then(setSaid, (error: unknown) => setFault(sayServerFault(error, wording)));
  };
  const keep = () => {
    if (!server) return;
    // In the click: the browser asks the user.
    const allowed = shell.askFor(hostOfServer(server));
    told(
      (async () => {
        if (!(await allowed)) return wording.message('server_error_not_allowed');
        await shell.save(server);
        setKept(server);
        const { title, version } = await shell.attempt(server);
        return wording.message('server_works', [title, version]);
      })(),
    );
  };
  const forget = () =>
    told(
      shell.save(null).then(() => {
        setKept(null);
        setAddress('');
        setToken('');
        return wording.message('server_forgotten');
      }),
    );
  if (isLocked && !shell.server) return <Locked by={shell.lockedBy} />;
  return (
    <form
      class="server"
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <p>{wording.message('server_intro')}</p>
      <p class="warning">{wording.message('server_warning')}</p>
      <Locked by={shell.lockedBy} />
      <Field label={wording.message('server_address')}>
        {(id) => (
          <input
            id={id}
            type="url"
            class="address"
            disabled={isLocked}
            value={address}
            onInput={(event) => setAddress(event.currentTarget.value)}
          />
        )}
      </Field>
      {isWrong && <p class="fault">{wording.message('server_error_address')}</p>}
      <Field label={wording.message('server_dataset')}>
        {(id) => (
          <input
            id={id}
            type="text"
            disabled={isLocked}
            value={dataset}
            onInput={(event) => setDataset(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={wording.message('server_token')}>
        {(id) => (
          <input
            id={id}
            type="password"
            autocomplete="off"
            value={token}
            onInput={(event) => setToken(event.currentTarget.value)}
          />
        )}
      </Field>
      <p class="muted">{wording.message('server_token_hint')}</p>
      <p class="actions">
        <button type="submit" disabled={!server}>
          {wording.message('server_save')}
        </button>
        {kept && !isLocked && (
          <button type="button" onClick={forget}>
            {wording.message('server_forget')}
          </button>
        )}
      </p>
      <p aria-live="polite">{said}</p>
      <p role="alert" class="fault">
        {fault}
      </p>
    </form>
  );
}

function Field({ label, children }: { label: string; children: (id: string) => ComponentChildren }) {
  const id = useId();
  return (
    <div class="choice">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  );
}
