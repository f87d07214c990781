import { z } from '../listing/zod.ts';
import type { Link, LinkKind } from './chain.ts';
import { caseSchema, loggedSchema, remarksSchema } from './entry.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What a link may say, by its kind. */
export const bodySchemas = {
  log: z.strictObject({ logged: loggedSchema, remarks: remarksSchema }),
  edit: remarksSchema,
  delete: z.strictObject({ reason: z.string().max(500) }),
  case: caseSchema,
} as const satisfies Record<LinkKind, z.ZodType>;
export type BodyOf<K extends LinkKind> = z.infer<(typeof bodySchemas)[K]>;

/** A link as it stands in files. */
export const linkSchema = z.strictObject({
  seq: z.number().int().nonnegative(),
  at: z.iso.datetime({ precision: 3 }),
  kind: z.enum(['log', 'edit', 'delete', 'case']),
  subject: z.uuid(),
  content: hash,
  prev: hash,
  hash,
}) satisfies z.ZodType<Link>;
