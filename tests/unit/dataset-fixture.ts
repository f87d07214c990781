import { readDataset } from '../../lib/dataset/dataset.ts';
import {
  type Artefact,
  compileArtefact,
  type LoadedData,
  openArtefact,
} from '../../lib/screening/artefact.ts';

const name = (text: string, more: object = {}) => ({
  text,
  kind: 'trade',
  strength: 'strong',
  source: 'paper',
  ...more,
});
const evidence = (family: string, more: object = {}) => ({
  family,
  grade: 'press-investigation',
  date: '2017-05',
  status: 'active',
  claim: 'Acme did a thing.',
  jurisdiction: 'China',
  source: 'paper',
  ...more,
});

/** Invented Records, one for each thing that a rule or the screening has to get right. */
const RECORDS: Readonly<Record<string, object>> = {
  'acme-trading': {
    kind: 'company',
    names: [name('Acme Peninsula Trading Corporation'), name('APTC', { strength: 'weak', kind: 'acronym' })],
    evidence: [
      evidence('listed', {
        grade: 'designated',
        list: { name: 'UN List', entry: 'X.1', programme: 'UNSCR 1718' },
      }),
    ],
  },
  bolt: {
    kind: 'company',
    names: [name('QTE', { kind: 'brand' }), name('QTE Corporation', { kind: 'legal' })],
    evidence: [
      evidence('trade-record', {
        status: 'historic',
        act: { direction: 'to-dprk', goods: 'electronics', from: 'CN' },
        response: { kind: 'no-answer', text: null },
      }),
      evidence('trade-record', { status: 'resolved', claim: 'Acme settled.', source: 'court' }),
    ],
  },
  brew: {
    kind: 'brand',
    names: [
      name('Moonriver Lager', { kind: 'brand', inTitles: true }),
      name('달강맥주', { kind: 'native', strength: 'weak', source: null }),
    ],
    evidence: [evidence('dprk-made')],
  },
  detained: {
    kind: 'company',
    names: [name('Harbour Knits')],
    evidence: [evidence('import-action', { grade: 'import-action', status: 'unknown' })],
  },
  named: {
    kind: 'company',
    names: [name('Northern Seafood Processing')],
    evidence: [evidence('reported', { response: { kind: 'denied', text: 'It never bought there.' } })],
  },
  passing: {
    kind: 'company',
    names: [name('Passing Holdings')],
    evidence: [evidence('reported')],
    silent: 'Named in passing.',
  },
  unseen: {
    kind: 'company',
    names: [name('Unseen Works')],
    evidence: [evidence('reported', { source: 'hearsay' })],
  },
};

const SOURCES = {
  paper: {
    title: 'A report',
    publisher: 'The Paper',
    date: '2017-05-12',
    url: 'https://paper.example/1',
    read: true,
  },
  court: {
    title: 'A settlement',
    publisher: 'The Court',
    date: '2018-06',
    url: 'https://court.example/2',
    read: true,
  },
  hearsay: {
    title: 'A rumour',
    publisher: 'Nobody',
    date: '2019',
    url: 'https://rumour.example/',
    read: false,
  },
};

const RELEASE = { version: '2026.1.1', asOf: '2026-01-01' };

/** The invented Records compiled and opened as the worker does it. */
export async function fixtureData(release = RELEASE, without = ''): Promise<LoadedData> {
  return openArtefact(await fixtureArtefact(release, without));
}

/** The same as the files that are shipped; `without` one Record. */
export async function fixtureArtefact(release = RELEASE, without = ''): Promise<Artefact> {
  const files = Object.entries(RECORDS).flatMap(([id, record]) =>
    id === without ? [] : [[`${id}.json`, { id, ...record }] as const],
  );
  return compileArtefact(readDataset(files, SOURCES), release);
}
