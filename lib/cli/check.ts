// `npm run check`: reads saved pages as the extension would, and says what it found.
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Explanation } from '../assessment/explain.ts';
import { compareLevels, highestLevel, type Level } from '../assessment/levels.ts';
import { messageKey, say, type Wording } from '../assessment/wording.ts';
import { z } from '../listing/zod.ts';
import { type CheckedPage, checkPage, type PageToCheck } from './check-page.ts';
import {
  complain,
  failLevel,
  InputError,
  jsonLine,
  optionsOf,
  runCommand,
  STATUS,
  type Status,
} from './command.ts';
import { loadData } from './data.ts';
import { type DatedReading, healthReport } from './health-report.ts';
import { englishWording } from './wording.ts';

const USAGE =
  'usage: npm run check -- [--json] [--why] [--url URL] [--fail-on LEVEL] [--pages LIST.jsonl] [FILE.html | FOLDER]...';

const pageLine = z.object({ file: z.string().min(1), url: z.string().optional() });

async function pagesOf(list: string): Promise<PageToCheck[]> {
  const text = await readFile(list, 'utf8').catch((error: Error) => {
    throw new InputError(`cannot read ${list}: ${error.message}`);
  });
  return text.split('\n').flatMap((line, i) => {
    if (!line.trim()) return [];
    const { file, url } = jsonLine(line, pageLine, `${list}, line ${i + 1}`);
    return [{ file, path: resolve(dirname(list), file), url }];
  });
}

/** The file itself, or the saved pages in a folder and in those within it, by name. A path that is not there is left for the reading to say. */
async function filesAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = await readdir(path, { recursive: true });
  return names
    .filter((name) => /\.x?html?$/i.test(name))
    .sort()
    .map((name) => join(path, name));
}

function printForPeople(checked: CheckedPage): void {
  const { file, shop, page, assessments, reason, dataset, explanations = [] } = checked;
  const wording = englishWording();
  console.log(`${file}: ${shop}, ${page}, ${assessments.length} listings`);
  if (reason) console.log(`  ${wording.message(messageKey('reason', reason))}`);
  for (const [place, { listing, findings }] of assessments.entries()) {
    for (const finding of findings) {
      const level = wording.message(messageKey('level', finding.level));
      const family = wording.message(messageKey('family', finding.family));
      console.log(`  ${level} (${family}): ${listing.title?.value ?? listing.id?.value ?? ''}`);
      for (const reasonGiven of finding.why) console.log(`    + ${say(reasonGiven, wording)}`);
      for (const objection of finding.against) console.log(`    - ${say(objection, wording)}`);
      for (const answer of finding.answers) console.log(`    = ${say(answer, wording)}`);
      for (const { publisher, date, url } of finding.sources)
        console.log(`    ${publisher}, ${date}: ${url}`);
    }
    const explanation = explanations[place];
    if (explanation) printExplanation(listing.title?.value ?? listing.id?.value ?? '', explanation, wording);
  }
  const clean = assessments.filter(({ level }) => level === 'none').length;
  if (clean > 0) {
    const none = wording.message('summary_none', [String(dataset.records), dataset.asOf]);
    console.log(`  ${clean} × ${none}`);
  }
}

function printExplanation(title: string, explanation: Explanation, wording: Wording): void {
  console.log(`  ${wording.message('explain_title')}: ${title}`);
  for (const { field, text, nearest, silent } of explanation.compared) {
    const compared = [wording.message(`field_${field}`), text, String(explanation.records)];
    console.log(`    ${wording.message('explain_compared', compared)}`);
    for (const { record, reasons } of nearest) {
      const why = reasons.map((reason) => say(reason, wording)).join(' ');
      console.log(`      ${wording.message('explain_near', [record.name])}. ${why}`);
    }
    for (const { name, reason } of silent)
      console.log(`      ${wording.message('explain_silent', [name, reason])}`);
  }
  for (const field of explanation.unread)
    console.log(`    ${wording.message('explain_unread', [wording.message(`field_${field}`)])}`);
  for (const { family, reasons } of explanation.families) {
    const why = reasons.map((reason) => say(reason, wording)).join(' ');
    console.log(`    ${wording.message(messageKey('family', family))}: ${why}`);
  }
}

async function datedReading(
  { shop, page, reason, assessments }: CheckedPage,
  path: string,
): Promise<DatedReading> {
  const { mtime } = await stat(path);
  const listings = assessments.map(({ listing }) => listing);
  return { shop, page, reason, listings, day: mtime.toISOString().slice(0, 10) };
}

async function main(): Promise<Status> {
  const { values, positionals } = optionsOf(
    {
      json: { type: 'boolean', default: false },
      why: { type: 'boolean', default: false },
      url: { type: 'string' },
      pages: { type: 'string' },
      'fail-on': { type: 'string' },
    },
    USAGE,
  );
  const failOn = failLevel(values['fail-on']);
  if (values.url !== undefined && !URL.canParse(values.url))
    throw new InputError(`--url ${values.url}: is no URL`);
  const pages: PageToCheck[] = [
    ...(await Promise.all(positionals.map(filesAt)))
      .flat()
      .map((file) => ({ file, path: resolve(file), url: values.url })),
    ...(values.pages === undefined ? [] : await pagesOf(values.pages)),
  ];
  if (pages.length === 0) throw new InputError(USAGE);
  const data = await loadData();
  const readings: DatedReading[] = [];
  let worst: Level = 'none';
  let unreadable = false;
  for (const page of pages) {
    try {
      const checked = await checkPage(page, data, values.why);
      worst = highestLevel([worst, ...checked.assessments.map(({ level }) => level)]);
      if (values.json) console.log(JSON.stringify(checked));
      else printForPeople(checked);
      readings.push(await datedReading(checked, page.path));
    } catch (error) {
      // One bad file must not lose the verdicts on the others.
      if (!(error instanceof InputError)) throw error;
      complain('check', error.message);
      unreadable = true;
    }
  }
  // JSON stays a line a page.
  if (!values.json && readings.length > 1) {
    console.log('reading health:');
    for (const line of healthReport(readings)) console.log(`  ${line}`);
  }
  if (unreadable) return STATUS.badInput;
  return failOn && compareLevels(worst, failOn) >= 0 ? STATUS.found : STATUS.fine;
}

await runCommand('check', main);
