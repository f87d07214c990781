import { useEffect, useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import type { DeskPage } from '../../components/desk.tsx';
import type { FileShell } from '../../components/file-shell.ts';
import { faultText, type SupplierShell } from '../../components/suppliers/context.ts';
import { SuppliersView } from '../../components/suppliers/suppliers-view.tsx';
import type { Wording } from '../../lib/assessment/wording.ts';
import type { DatasetInfo } from '../../lib/dataset/dataset.ts';
import { listsForSuppliers } from '../../lib/own-lists/supplier-lists.ts';
import { DeskClient } from '../../lib/suppliers/desk/client.ts';
import { openSupplierDatabase } from '../../lib/suppliers/store/database.ts';
import { SupplierStore } from '../../lib/suppliers/store/store.ts';
import { serverShell } from './screening-server.ts';

let opened: Promise<SupplierShell> | null = null;

async function openShell(dataset: DatasetInfo | null, files: FileShell): Promise<SupplierShell> {
  const store = new SupplierStore(await openSupplierDatabase());
  const worker = new Worker(new URL('./suppliers-worker.ts', import.meta.url), { type: 'module' });
  return {
    store,
    client: new DeskClient(worker),
    dataset,
    lists: () => listsForSuppliers(),
    files,
    workbookWorker: () => new Worker(new URL('./workbook-worker.ts', import.meta.url), { type: 'module' }),
    server: await serverShell(store),
    version: browser.runtime.getManifest().version,
  };
}

/** The page of supplier runs. Its database and its worker are opened when it is first looked at, and stay while the desk is open. */
export function suppliersPage(wording: Wording, dataset: DatasetInfo | null, files: FileShell): DeskPage {
  function Opening() {
    const [shell, setShell] = useState<SupplierShell | null>(null);
    const [fault, setFault] = useState('');
    useEffect(() => {
      opened ??= openShell(dataset, files);
      opened.then(setShell, (error: unknown) => setFault(faultText(error, wording)));
    }, []);
    if (shell) return <SuppliersView shell={shell} />;
    return <p aria-live="polite">{fault || wording.message('suppliers_searching')}</p>;
  }
  return { id: 'suppliers', title: 'suppliers_title', view: () => <Opening /> };
}
