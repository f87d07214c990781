import { sha256 } from './canonical.ts';
import { type Break, type StoredLink, verifyChain } from './chain.ts';

/** The words that the stand-alone page needs. */
export const wordingKeysOfVerifier = [
  'verifier_title',
  'verifier_hint',
  'verifier_file',
  'verifier_whole',
  'verifier_partial',
  'verifier_head_differs',
  'verifier_unreadable',
  'verifier_kept',
  'chain_gap',
  'chain_altered',
  'chain_unlinked',
  'chain_body_altered',
  'chain_body_missing',
] as const;
export type VerifierWord = (typeof wordingKeysOfVerifier)[number];

/** What a check of an exported journal gave. */
export interface Checked {
  readonly links: number;
  readonly head: string;
  readonly partial: boolean;
  readonly broken: Break | null;
  /** Whether the last link is the one that the file's first line names. */
  readonly isHead: boolean;
}

/** Checks the text of an exported journal. Throws SyntaxError, with the number of the line, for what is not JSON Lines. */
export async function checkExport(text: string): Promise<Checked> {
  const lines = text.split('\n').filter((line) => line.trim());
  const values = lines.map((line, place) => {
    try {
      return JSON.parse(line) as Record<string, unknown>;
    } catch {
      throw new SyntaxError(`line ${place + 1}`);
    }
  });
  const [header, ...links] = values;
  const partial = header?.partial === true;
  const verdict = await verifyChain(links as unknown as StoredLink[], partial);
  return { ...verdict, partial, isHead: verdict.head === header?.head };
}

/** The hash of a file that was kept, to be compared with its name. */
export function hashOfFile(bytes: ArrayBuffer): Promise<string> {
  return sha256(bytes);
}
