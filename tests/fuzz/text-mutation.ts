import { hostileText } from './hostile.ts';
import { mutateScript } from './json-mutation.ts';
import type { Random } from './random.ts';

/** Elements whose names take the place of what documents and forms can do. */
export const CLOBBERS: readonly string[] = [
  '<img name="scripts"><img name="body"><img name="title">',
  '<form name="querySelector"></form><img name="querySelectorAll">',
  '<form><input name="getAttribute"><input name="querySelector"><input name="textContent"></form>',
  '<form id="documentElement"><input name="closest"><input name="matches"></form>',
  '<form itemscope itemtype="https://schema.org/Product"><input name="parentElement"><input name="parentNode"><input name="children"><p><a href="/item/1005001234567890.html">A lamp</a> $9.50</p></form>',
  '<a id="getElementById"></a><a name="createTreeWalker" id="createTreeWalker"></a><img name="createTreeWalker">',
];

/** A page's text with some of it cut, spliced, doubled, swapped or replaced. */
export function mutateText(html: string, donor: string, random: Random): string {
  let text = html;
  const times = 1 + random.below(6);
  for (let time = 0; time < times; time += 1) text = random.of(CHANGES)(text, donor, random);
  return text;
}

type Change = (html: string, donor: string, random: Random) => string;

const CHANGES: readonly Change[] = [
  (html, _, random) => html.slice(0, random.below(html.length + 1)),
  (html, _, random) => without(html, random.below(html.length + 1), random.below(2000)),
  (html, _, random) => without(html, random.below(html.length + 1), random.below(20)),
  (html, donor, random) => {
    const from = random.below(donor.length + 1);
    return put(html, random.below(html.length + 1), donor.slice(from, from + random.below(20_000)));
  },
  (html, _, random) =>
    put(html, random.below(html.length + 1), random.of(['<', '>', '"', "'", '&', '\0', '--', '</'])),
  doubled,
  doubled,
  attribute,
  attribute,
  textRun,
  textRun,
  script,
  script,
  script,
  number,
  (html, _, random) => put(html, tagAt(html, random), random.of(CLOBBERS)),
];

function put(text: string, at: number, more: string): string {
  return text.slice(0, at) + more + text.slice(at);
}

function without(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function tagAt(html: string, random: Random): number {
  const at = html.indexOf('<', random.below(html.length + 1));
  return at < 0 ? html.length : at;
}

/** A tag many times over: siblings, or elements that never close. */
function doubled(html: string, _: string, random: Random): string {
  const at = tagAt(html, random);
  const end = html.indexOf('>', at);
  if (end < 0 || end - at > 2000) return html;
  const count = random.chance(0.05) ? 1000 : 1 + random.below(20);
  return put(html, at, html.slice(at, end + 1).repeat(count));
}

/** An attribute's value replaced by that of another, or by something hostile. */
function attribute(html: string, donor: string, random: Random): string {
  const target = valueAt(html, random);
  if (!target) return html;
  const other = random.chance(0.5) ? valueAt(random.chance(0.7) ? html : donor, random) : null;
  const value = other ? other.value : hostileText(random).replaceAll('"', '&quot;');
  return html.slice(0, target.from) + value + html.slice(target.to);
}

function valueAt(html: string, random: Random): { from: number; to: number; value: string } | null {
  const open = html.indexOf('="', random.below(html.length + 1));
  if (open < 0) return null;
  const to = html.indexOf('"', open + 2);
  return to < 0 ? null : { from: open + 2, to, value: html.slice(open + 2, to) };
}

function textRun(html: string, _: string, random: Random): string {
  const open = html.indexOf('>', random.below(html.length + 1));
  const close = open < 0 ? -1 : html.indexOf('<', open);
  if (close < 0) return html;
  return html.slice(0, open + 1) + hostileText(random).replaceAll('<', '&lt;') + html.slice(close);
}

/** The data in one of the page's scripts changed. */
function script(html: string, _: string, random: Random): string {
  const open = html.indexOf('<script', random.below(html.length + 1));
  const from = open < 0 ? -1 : html.indexOf('>', open) + 1;
  const to = from < 1 ? -1 : html.indexOf('</script', from);
  if (to < 0) return html;
  const changed = mutateScript(html.slice(from, to), random).replaceAll('</script', '<\\/script');
  return html.slice(0, from) + changed + html.slice(to);
}

/** A number in the page replaced by one that no one expects. */
function number(html: string, _: string, random: Random): string {
  const from = random.below(html.length + 1);
  const found = /\d{2,}/.exec(html.slice(from, from + 5000));
  if (!found) return html;
  const at = from + found.index;
  const other = random.of(['0', '-1', '1e999', '9'.repeat(300), '0x7f', '١٢', '1.2.3', '']);
  return html.slice(0, at) + other + html.slice(at + found[0].length);
}
