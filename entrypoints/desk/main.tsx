import { render } from 'preact';
import { AboutData } from '../../components/about-data.tsx';
import { Desk, type DeskPage } from '../../components/desk.tsx';
import type { FileShell } from '../../components/file-shell.ts';
import { JournalView } from '../../components/journal/journal-view.tsx';
import { Report } from '../../components/journal/report.tsx';
import type { JournalShell } from '../../components/journal/shell.ts';
import { WordingProvider } from '../../components/wording.ts';
import { AUDIT_FILE, auditSchema } from '../../lib/assessment/audit.ts';
import { CHANGES_FILE, changesSchema } from '../../lib/assessment/changes.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import { drafts } from '../../lib/browser/drafts.ts';
import { openExtensionPage } from '../../lib/browser/extension-page.ts';
import { saveFile, verifierPage } from '../../lib/browser/files.ts';
import { allowOwnWorkers } from '../../lib/browser/own-workers.ts';
import { packagedData, packagedDataset, packagedText } from '../../lib/browser/packaged.ts';
import { saveSettings } from '../../lib/browser/stored.ts';
import { JournalError, openJournalDatabase } from '../../lib/journal/database.ts';
import { keepNeeded } from '../../lib/journal/dataset.ts';
import { Journal } from '../../lib/journal/journal.ts';
import type { LoadedData } from '../../lib/screening/artefact.ts';
import { listsPage } from './lists.tsx';
import { suppliersPage } from './suppliers.tsx';

allowOwnWorkers();
const { wording } = await openExtensionPage('desk_title');

async function orFault<T>(load: Promise<T>): Promise<T | { fault: string }> {
  try {
    return await load;
  } catch (error) {
    console.error(error);
    return {
      fault: error instanceof JournalError ? messageKey('journal_error', error.fault) : 'desk_no_data',
    };
  }
}

const [data, changes, audit, journal] = await Promise.all([
  orFault(packagedData()),
  orFault(packagedText(CHANGES_FILE).then((text) => changesSchema.parse(JSON.parse(text)))),
  orFault(packagedText(AUDIT_FILE).then((text) => auditSchema.parse(JSON.parse(text)))),
  orFault(openJournalDatabase().then((database) => new Journal(database))),
]);
/** Which entries the report is about; null for all. */
let reported: readonly string[] | null = null;
const files: FileShell = {
  save: saveFile,
  verifier: () => verifierPage(wording),
  report(ids) {
    reported = ids;
    location.hash = 'report';
  },
  now: () => new Date(),
};
const known = 'fault' in data ? null : data;
const shell: JournalShell = {
  ...files,
  drafts,
  dataOf: async (sha256) => (sha256 === known?.info.sha256 ? packagedDataset() : null),
  async forgot() {
    for (const draft of drafts.all()) drafts.drop(draft);
    await saveSettings({ logInto: null });
  },
};
if (known && !('fault' in journal)) await keepData(journal, known);

/** What came with an import, or was logged before data was kept, needs this data, too. Without it all else still works. */
async function keepData(opened: Journal, { info }: LoadedData): Promise<void> {
  await keepNeeded(opened, info.sha256, shell.dataOf).catch(console.error);
}

const pages: DeskPage[] = [
  {
    id: 'journal',
    title: 'journal_title',
    view: () =>
      'fault' in journal ? (
        <p>{wording.message(journal.fault)}</p>
      ) : (
        <JournalView journal={journal} data={known} shell={shell} />
      ),
  },
  suppliersPage(wording, known?.info ?? null, files),
  listsPage(wording),
  {
    id: 'data',
    title: 'desk_title',
    view: () =>
      'fault' in data || 'fault' in changes || 'fault' in audit ? (
        <p>{wording.message('desk_no_data')}</p>
      ) : (
        <AboutData
          data={data}
          changes={changes}
          audit={audit}
          wanted={decodeURIComponent(location.hash.split('/')[1] ?? '')}
          now={new Date()}
        />
      ),
  },
];
const report: DeskPage = {
  id: 'report',
  title: 'report_title',
  view: () =>
    'fault' in journal ? (
      <p>{wording.message(journal.fault)}</p>
    ) : (
      <Report journal={journal} ids={reported} now={files.now()} />
    ),
};

render(
  <WordingProvider value={wording}>
    <Desk pages={pages} hidden={[report]} />
  </WordingProvider>,
  document.body,
);
