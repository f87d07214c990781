import { render } from 'preact';
import { AboutData } from '../../components/about-data.tsx';
import { Desk, type DeskPage } from '../../components/desk.tsx';
import type { FileShell } from '../../components/journal/exchange.tsx';
import { JournalView } from '../../components/journal/journal-view.tsx';
import { Report } from '../../components/journal/report.tsx';
import { WordingProvider } from '../../components/wording.ts';
import { AUDIT_FILE, auditSchema } from '../../lib/assessment/audit.ts';
import { CHANGES_FILE, changesSchema } from '../../lib/assessment/changes.ts';
import { messageKey } from '../../lib/assessment/wording.ts';
import { openExtensionPage } from '../../lib/browser/extension-page.ts';
import { saveFile, verifierPage } from '../../lib/browser/files.ts';
import { allowOwnWorkers } from '../../lib/browser/own-workers.ts';
import { packagedData, packagedText } from '../../lib/browser/packaged.ts';
import { JournalError, openJournalDatabase } from '../../lib/journal/database.ts';
import { Journal } from '../../lib/journal/journal.ts';
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
const pages: DeskPage[] = [
  {
    id: 'journal',
    title: 'journal_title',
    view: () =>
      'fault' in journal ? (
        <p>{wording.message(journal.fault)}</p>
      ) : (
        <JournalView journal={journal} data={known} files={files} />
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
