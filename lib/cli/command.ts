// What the command lines have in common: how they are asked, how they fail, how they read and print.
import { createReadStream } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { LEVELS, type Level } from '../assessment/levels.ts';
import { ListFormatError } from '../dataset/lists/entry.ts';
import { z } from '../listing/zod.ts';

/** Bad input: one line on standard error that says what and where, exit status 2. */
export class InputError extends Error {}

/** Exit statuses: all well; a level at or above the asked one was found; bad input. */
export const STATUS = { fine: 0, found: 1, badInput: 2 } as const;
export type Status = (typeof STATUS)[keyof typeof STATUS];

const OUTPUT_MAX = 65_536;

/** Runs a command to its exit status. What its user got wrong is said in one line; anything else is a bug and is thrown. */
export async function runCommand(name: string, main: () => Promise<Status>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    // Whoever reads the output has seen enough (`… | head`).
    if (isNodeError(error) && error.code === 'EPIPE') return;
    if (!(error instanceof InputError) && !(error instanceof ListFormatError)) throw error;
    complain(name, error.message);
    process.exitCode = STATUS.badInput;
  }
}

/** One line on standard error. */
export function complain(name: string, what: string): void {
  // Zod writes one line a problem, each with a mark in front.
  console.error(`${name}: ${what.replace(/✖ /g, '').replace(/\s*\n\s*/g, ' ')}`);
}

/** The options and files that a command was given. Throws InputError, with the usage, for what it does not know. */
export function optionsOf<T extends ParseArgsOptionsConfig>(options: T, usage: string) {
  try {
    return parseArgs({ allowPositionals: true, options });
  } catch (error) {
    throw new InputError(`${messageOf(error)} ${usage}`);
  }
}

/** The level that `--fail-on` names, or null where it was not given. */
export function failLevel(given: string | undefined): Level | null {
  if (given === undefined) return null;
  const level = LEVELS.find((known) => known === given);
  if (!level) throw new InputError(`--fail-on ${given}: is none of ${LEVELS.join(', ')}`);
  return level;
}

/** The bytes of a file as they come; '-' is standard input. */
export async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of file === '-' ? process.stdin : createReadStream(file)) yield chunk;
  } catch (error) {
    throw new InputError(`cannot read ${file}: ${messageOf(error)}`);
  }
}

/** One line of a file of JSON lines, as `schema` has it. `where` is said when it is something else: an InputError. */
export function jsonLine<T>(line: string, schema: z.ZodType<T>, where: string): T {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    throw new InputError(`${where}: is not JSON`);
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new InputError(`${where}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

/** Standard output for many lines: gathered into larger writes, and never ahead of who reads it. */
export interface Output {
  line(text: string): Promise<void>;
  end(): Promise<void>;
}

/** Opens standard output. What was printed is all there only after `end`. */
export function openOutput(): Output {
  let waiting = '';
  // Each write tells its own error; without a listener the stream would throw it at nobody.
  process.stdout.on('error', () => {});
  const flush = () =>
    new Promise<void>((resolve, reject) => {
      const text = waiting;
      waiting = '';
      process.stdout.write(text, (error) => (error ? reject(error) : resolve()));
    });
  return {
    async line(text) {
      waiting += `${text}\n`;
      if (waiting.length >= OUTPUT_MAX) await flush();
    },
    end: flush,
  };
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
