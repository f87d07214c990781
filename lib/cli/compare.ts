// `npm run compare`: how the engine judges pairs of names.
import { TEXT_MAX } from '../listing/fields.ts';
import { z } from '../listing/zod.ts';
import { compareNames } from '../screening/compare.ts';
import { decodeTable } from '../suppliers/encoding.ts';
import { linesOf } from '../suppliers/text-stream.ts';
import {
  bytesOf,
  complain,
  InputError,
  jsonLine,
  openOutput,
  optionsOf,
  runCommand,
  STATUS,
  type Status,
} from './command.ts';

const USAGE = 'usage: npm run compare -- PAIRS.jsonl';

/** No name is longer; the time that two take is of the product of their lengths. */
const name = z.string().transform((text) => text.slice(0, TEXT_MAX));

const pairSchema = z
  .object({
    id: z.union([z.string(), z.number()]).nullable().default(null),
    query: name,
    candidate: name.optional(),
    candidates: z.array(name).optional(),
  })
  .refine(
    ({ candidate, candidates }) => candidate !== undefined || candidates !== undefined,
    "has neither 'candidate' nor 'candidates'",
  );
type Pair = z.infer<typeof pairSchema>;

/** With several candidates: the best score, and whether the engine takes any of them for the one that was asked for. */
function judge({ id, query, candidate, candidates = [] }: Pair) {
  const listed = candidate === undefined ? candidates : [candidate, ...candidates];
  const judged = listed.map((one) => compareNames(query, one));
  return {
    id,
    score: judged.reduce((best, { score }) => Math.max(best, score), 0),
    match: judged.some(({ match }) => match),
  };
}

async function main(): Promise<Status> {
  const { positionals } = optionsOf({}, USAGE);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new InputError(USAGE);
  const output = openOutput();
  let status: Status = STATUS.fine;
  let number = 0;
  try {
    for await (const line of linesOf(decodeTable(bytesOf(file)))) {
      number += 1;
      if (!line.trim()) continue;
      try {
        await output.line(JSON.stringify(judge(jsonLine(line, pairSchema, `${file}, line ${number}`))));
      } catch (error) {
        // One bad line must not lose the judgements of the others.
        if (!(error instanceof InputError)) throw error;
        complain('compare', error.message);
        status = STATUS.badInput;
      }
    }
  } finally {
    await output.end();
  }
  return status;
}

await runCommand('compare', main);
