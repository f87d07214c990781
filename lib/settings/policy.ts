import { LEVELS, type Level } from '../assessment/levels.ts';
import { OWN_KINDS, type OwnKind } from '../assessment/own-list.ts';
import { z } from '../listing/zod.ts';
import { CHOICES, type Imposed, readChoices, type Settings, SHOP_DEFAULTS } from './settings.ts';

/** A list that the organisation wants its people to have. */
export interface PolicyList {
  readonly name: string;
  readonly url: string;
  readonly kind: OwnKind;
  readonly level: Level;
}

/** The organisation's screening server. */
export interface PolicyServer {
  readonly address: string;
  readonly dataset: string;
}

/** What may be locked beside choices of the settings. */
const FURTHER = ['screeningServer'] as const;
/** A case is of one journal: no organisation knows it. */
const SET_HERE: readonly string[] = ['logInto'];

/** What can be locked. */
export type Lockable = keyof Settings | (typeof FURTHER)[number];

/**
 * What an organisation has set for its people's browsers. Each value holds until the user chooses otherwise; a locked one cannot be chosen
 * otherwise, and what is locked without a value stays as it is by default.
 */
export interface Policy extends Imposed {
  /** Who set it, as people are told; '' where it does not say. */
  readonly organisation: string;
  readonly locked: ReadonlySet<Lockable>;
  readonly ownLists: readonly PolicyList[];
  /** Null where it sets none. */
  readonly screeningServer: PolicyServer | null;
}

/** Where nobody has set anything. */
export const NO_POLICY: Policy = Object.freeze({
  organisation: '',
  settings: {},
  locked: new Set<Lockable>(),
  ownLists: [],
  screeningServer: null,
});

const text = (most: number) => z.string().trim().min(1).max(most);
const further = {
  organisation: text(80),
  ownLists: z
    .array(
      z.object({
        name: text(80),
        url: z.url({ protocol: /^https$/ }).max(2000),
        kind: z.enum(OWN_KINDS).default('watch'),
        level: z.enum(LEVELS).default('caution'),
      }),
    )
    .max(50),
  screeningServer: z.object({ address: text(2000), dataset: text(100).default('default') }),
} as const;

/** Every key of a policy, for those who write or check one. */
export const POLICY_KEYS: readonly string[] = [
  ...CHOICES.filter((choice) => !SET_HERE.includes(choice)),
  ...Object.keys(further),
  'locked',
];

/** Everything that a policy can lock. */
export const LOCKABLE: readonly string[] = [
  ...CHOICES.filter((choice) => !SET_HERE.includes(choice)),
  ...FURTHER,
];
const isLockable = (name: unknown): name is Lockable => typeof name === 'string' && LOCKABLE.includes(name);

/**
 * A policy from what the browser gives: each value that is of its kind is heeded, any other is as if it were not there, so that one
 * mistake costs only itself. Never throws.
 */
export function readPolicy(managed: unknown): Policy {
  const given = typeof managed === 'object' && managed !== null ? (managed as Record<string, unknown>) : {};
  const read = <T>(key: keyof typeof further, schema: z.ZodType<T>): T | undefined =>
    Object.hasOwn(given, key) ? schema.safeParse(given[key]).data : undefined;
  const { locked } = given;
  return {
    organisation: read('organisation', further.organisation) ?? '',
    settings: readChoices(choicesOf(given)),
    locked: new Set(Array.isArray(locked) ? locked.filter(isLockable) : []),
    ownLists: read('ownLists', further.ownLists) ?? [],
    screeningServer: read('screeningServer', further.screeningServer) ?? null,
  };
}

/** The part of a policy that is settings. Shops may be given in part: what is left out is as for any shop. */
function choicesOf(given: Record<string, unknown>): Record<string, unknown> {
  const choices = Object.fromEntries(Object.entries(given).filter(([key]) => !SET_HERE.includes(key)));
  const { shops } = choices;
  if (typeof shops !== 'object' || shops === null) return choices;
  const whole = Object.entries(shops).map(
    ([id, shop]) => [id, { ...SHOP_DEFAULTS, ...(shop as object) }] as const,
  );
  return { ...choices, shops: Object.fromEntries(whole) };
}
