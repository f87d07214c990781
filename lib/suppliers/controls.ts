/** Control characters that text may hold: an empty one that some program left, tab, line ends, form feeds, the end of a file of old. */
const USUAL: ReadonlySet<number> = new Set([0, 9, 10, 11, 12, 13, 0x1a]);

/** How many control characters a text holds that no table has. */
export function countControls(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 && !USUAL.has(code)) count += 1;
  }
  return count;
}
