import { hostileValue, jsonText } from './hostile.ts';
import type { Random } from './random.ts';

/** How far into a script its data is looked for. */
const STARTS_MAX = 40;

/** A script's text with one value of its data changed; a text without data comes back as it is. */
export function mutateScript(text: string, random: Random): string {
  const found = jsonIn(text);
  if (!found) return text;
  const { value, from, to } = found;
  const times = 1 + random.below(6);
  let changed: unknown = value;
  for (let time = 0; time < times; time += 1) changed = mutateJson(changed, random);
  return text.slice(0, from) + jsonText(changed) + text.slice(to);
}

function jsonIn(text: string): { value: unknown; from: number; to: number } | null {
  const start = text.search(/\S/);
  if (start < 0) return null;
  const whole = parsed(text.slice(start));
  if (whole !== undefined && typeof whole === 'object') return { value: whole, from: start, to: text.length };
  let from = text.indexOf('{');
  for (let tries = 0; tries < STARTS_MAX && from >= 0; tries += 1) {
    const end = closing(text, from);
    const value = end > from + 20 ? parsed(text.slice(from, end)) : undefined;
    if (value !== undefined) return { value, from, to: end };
    from = text.indexOf('{', from + 1);
  }
  return null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The end of the braces that open at `from`, or -1. */
function closing(text: string, from: number): number {
  let depth = 0;
  let inText = false;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (inText) {
      if (char === '\\') at += 1;
      else if (char === '"') inText = false;
    } else if (char === '"') inText = true;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return -1;
}

/** `value` with something in it changed, at a random depth. Changes the value itself where it can. */
export function mutateJson(value: unknown, random: Random): unknown {
  let here = value;
  for (let depth = 0; depth < 30; depth += 1) {
    if (typeof here !== 'object' || here === null) return value;
    const holder = here as Record<string, unknown>;
    const keys = Object.keys(holder);
    if (keys.length === 0) return value;
    const key = random.of(keys);
    const inner = holder[key];
    const isDeep = typeof inner === 'object' && inner !== null;
    if (!isDeep || random.chance(0.2)) {
      change(holder, key, random);
      return value;
    }
    here = inner;
  }
  return value;
}

function change(holder: Record<string, unknown>, key: string, random: Random): void {
  const kind = random.below(6);
  if (kind === 0) delete holder[key];
  else if (kind === 1) set(holder, key, [holder[key], holder[key]]);
  else if (kind === 2)
    set(holder, random.of(['__proto__', 'constructor', 'toString', 'then']), hostileValue(random));
  else if (kind === 3) set(holder, key, { [key]: holder[key] });
  else set(holder, key, hostileValue(random));
}

function set(holder: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}
