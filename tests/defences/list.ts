/** A defence, how to take it out of the code, and the test that must then fail. */
export interface Defence {
  /** What it stops, as SECURITY.md has it. */
  readonly against: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** A file of tests, and a part of the name of the one that shows it. */
  readonly test: readonly [file: string, name: string];
}

const PAGE = 'tests/unit/page/page.test.ts';
const ANSWER = 'tests/unit/messaging/answer.test.ts';

/** Every defence of SECURITY.md that a unit test shows. */
export const DEFENCES: readonly Defence[] = [
  {
    against: 'a page that reads or redraws badges',
    file: 'lib/page/elements.ts',
    from: "mode: 'closed'",
    to: "mode: 'open'",
    test: [PAGE, 'draws into closed shadow roots'],
  },
  {
    against: 'a page that clicks on a badge',
    file: 'lib/page/badge.ts',
    from: 'if (event.isTrusted) open(badge)',
    to: 'open(badge)',
    test: [PAGE, 'fetches the card for people only'],
  },
  {
    against: 'a page that takes badges away again and again',
    file: 'lib/page/badges.ts',
    from: 'isUndrawn = losses.length > LOSSES_MAX',
    to: 'isUndrawn = false',
    test: [PAGE, 'gives in to a page that takes badges away again and again'],
  },
  {
    against: 'a page that changes its address to take badges away for ever',
    file: 'lib/page/badges.ts',
    from: '      isUndrawn = false;\n    },',
    to: '      isUndrawn = false;\n      losses = [];\n    },',
    test: [PAGE, 'changes its address whenever it takes a badge away'],
  },
  {
    against: 'a page that moves a badge to another listing',
    file: 'lib/page/badges.ts',
    from: "host.parentNode === (isBeside ? nativeOf(anchor, 'parentNode') : anchor) &&",
    to: '',
    test: [PAGE, 'takes back a badge that the page moved'],
  },
  {
    against: 'a page that makes a badge inert, or hides it from screen readers',
    file: 'lib/page/badges.ts',
    from: '&&\n    host.attributes.length === (host.hasAttribute(EDGE) && wasCut.has(host) ? 1 : 0)',
    to: '',
    test: [PAGE, 'made inert or hidden from screen readers'],
  },
  {
    against: 'a page that puts another root in place of its own',
    file: 'lib/page/schedule.ts',
    from: 'observer.observe(document, {',
    to: 'observer.observe(document.documentElement, {',
    test: [PAGE, 'puts another root in place of its own'],
  },
  {
    against: 'a page that brings a reader down',
    file: 'lib/page/page.ts',
    from: "findings = attempt(\n      () => reader.readPage(document, new URL(document.location.href)),\n      noListing('nothing readable'),\n    );",
    to: 'findings = reader.readPage(document, new URL(document.location.href));',
    test: [PAGE, 'outlives a reader that a page brings down'],
  },
  {
    against: 'fields with the names of what elements can do, where a badge is drawn',
    file: 'lib/page/badges.ts',
    from: '(isBeside ? after : append).call(anchor, host)',
    to: 'isBeside ? anchor.after(host) : anchor.append(host)',
    test: [PAGE, 'fields have the names of what elements can do'],
  },
  {
    against: 'fields with the names of what elements can do, where the page is watched',
    file: 'lib/page/changes.ts',
    from: "node = nativeOf(node, 'parentNode')",
    to: 'node = node.parentNode',
    test: ['tests/unit/page/changes.test.ts', 'leads nobody in a circle'],
  },
  {
    against: 'a page that hides badges where they stand',
    file: 'lib/page/page.ts',
    from: "isHidden ? 'hidden' : 'drawn'",
    to: "'drawn'",
    test: [PAGE, 'says when badges stand and cannot be seen'],
  },
  {
    against: 'a page that clips badges',
    file: 'lib/page/sight.ts',
    from: 'isIn(badge.button) && ',
    to: '',
    test: ['tests/unit/page/sight.test.ts', 'tells of a badge that is clipped'],
  },
  {
    against: 'a page that covers badges',
    file: 'lib/page/sight.ts',
    from: '!paintsOver(hit, host, x, y) ||',
    to: 'true ||',
    test: ['tests/unit/page/sight.test.ts', 'tells of what is painted over a badge'],
  },
  {
    against: 'an extension that was updated under a page',
    file: 'lib/page/page.ts',
    from: "if (isCutOff()) stop();\n      console.warn('Origin Check could not judge",
    to: "console.warn('Origin Check could not judge",
    test: [PAGE, 'ends its work when the extension went away under it'],
  },
  {
    against: 'messages of other extensions',
    file: 'lib/messaging/answer.ts',
    from: 'sender.id !== options.ownId || ',
    to: '',
    test: [ANSWER, 'does not answer another extension'],
  },
  {
    against: 'messages of frames',
    file: 'lib/messaging/answer.ts',
    from: ' || sender.frameId !== 0',
    to: '',
    test: [ANSWER, 'does not answer a frame inside a page'],
  },
  {
    against: 'messages with more than belongs there',
    file: 'lib/messaging/messages.ts',
    from: "const cardRequestSchema = z.strictObject({ type: z.literal('card') })",
    to: "const cardRequestSchema = z.object({ type: z.literal('card') })",
    test: [ANSWER, 'refuses what is no request'],
  },
  {
    against: 'pages where nothing could be read passing for pages without a match',
    file: 'lib/messaging/answer.ts',
    from: "page === 'none' ? 'unread' : ",
    to: '',
    test: [ANSWER, 'nothing could be read'],
  },
  {
    against: 'logging what is seen in private windows',
    file: 'lib/messaging/answer.ts',
    from: 'settings.logFlagged && !tab.incognito &&',
    to: 'settings.logFlagged &&',
    test: [ANSWER, 'asked for'],
  },
  {
    against: 'an empty dataset passing for one without a match',
    file: 'lib/messaging/answer.ts',
    from: 'if (data.info.records === 0)',
    to: 'if (data.info.records < 0)',
    test: [ANSWER, 'says so when the data is empty'],
  },
  {
    against: 'damaged data',
    file: 'lib/screening/artefact.ts',
    from: '(await sha256(encoded(artefact.data))) !== info.data.sha256',
    to: 'false',
    test: ['tests/unit/screening/artefact.test.ts', 'opens only when its hash fits'],
  },
  {
    against: 'keys that objects inherit, in data of a page',
    file: 'lib/shops/json.ts',
    from: ' || !Object.hasOwn(here, key)',
    to: '',
    test: ['tests/unit/fuzz/names.test.ts', 'gives own values only'],
  },
  {
    against: 'addresses that are scripts',
    file: 'lib/listing/urls.ts',
    from: 'url && /^https?:$/.test(url.protocol) &&',
    to: 'url &&',
    test: ['tests/unit/shops/structured-data.test.ts', 'cannot make addresses of scripts'],
  },
  {
    against: 'names parted by marks that nobody sees',
    file: 'lib/listing/reading.ts',
    from: ".replace(DIRECTIONS, '')",
    to: ".replace(DIRECTIONS, ' ')",
    test: ['tests/unit/listing/reading.test.ts', 'parts no word at a mark'],
  },
  {
    against: 'names written in reverse',
    file: 'lib/listing/reading.ts',
    from: "[...run].reverse().join('')",
    to: 'run',
    test: ['tests/unit/listing/reading.test.ts', 'the way round in which it is shown'],
  },
  {
    against: 'names in letters that look alike',
    file: 'lib/names/fold.ts',
    from: '.replace(INVISIBLE',
    to: '.replace(/\\u0000/g',
    test: ['tests/unit/listing/reading.test.ts', 'parts no word at a mark'],
  },
  {
    against: 'formulas in exported tables',
    file: 'lib/listing/csv-cell.ts',
    from: 'FORMULA.test(value) ?',
    to: 'value === null ?',
    test: ['tests/unit/fuzz/journal.test.ts', 'never begins a formula'],
  },
  {
    against: 'workbooks that unpack without end',
    file: 'lib/suppliers/unpack.ts',
    from: 'if (total > max)',
    to: 'if (total < 0)',
    test: ['tests/unit/suppliers/workbook.test.ts', 'is refused when it unpacks'],
  },
  {
    against: 'workbooks that repeat cells without end',
    file: 'lib/suppliers/workbook.ts',
    from: 'if (cells > REPEATED_MAX)',
    to: 'if (cells < 0)',
    test: ['tests/unit/suppliers/workbook.test.ts', 'repeats cells without end'],
  },
  {
    against: 'lists whose elements never close',
    file: 'lib/dataset/lists/xml.ts',
    from: 'if (open > MAX_OPEN)',
    to: 'if (open < 0)',
    test: ['tests/unit/fuzz/lists.test.ts', 'elements never close'],
  },
  {
    against: 'archives that unpack without end',
    file: 'lib/journal/read-archive.ts',
    from: 'if (size > most)',
    to: 'if (size < 0)',
    test: ['tests/unit/journal/hostile-archive.test.ts', 'unpacks to more than any journal could'],
  },
  {
    against: 'bytes of another hash in an archive',
    file: 'lib/journal/import.ts',
    from: 'return isSame ?',
    to: 'return bytes ?',
    test: ['tests/unit/journal/exchange.test.ts', 'takes no bytes that are not those of their hash'],
  },
  {
    against: 'a chain that was changed',
    file: 'lib/journal/chain.ts',
    from: 'if (fault) {',
    to: "if (fault === ('' as string)) {",
    test: ['tests/unit/journal/exchange.test.ts', 'is found out when a word of it was changed'],
  },
  {
    against: 'markup from texts',
    file: 'lib/page/elements.ts',
    from: 'root.append(element(',
    to: "root.innerHTML = '';\n  root.append(element(",
    test: ['tests/unit/repo/conventions.test.ts', 'makes no markup or code from strings'],
  },
];
