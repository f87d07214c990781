import { byStrength } from '../../screening/match.ts';
import type { DataFinding, Reason } from '../assessment.ts';
import { compareLevels, highestLevel, type Level } from '../levels.ts';
import { collectSources, said } from '../reasons.ts';
import type { FieldMatch, Rule, RuleInput } from '../rule.ts';
import { type NamedService, type Route, readRoute } from '../signals/route.ts';
import { listed } from './listed.ts';

/**
 * The listing's own shipping data names North Korea: notice as destination or transit, alert as origin or where a listed
 * carrier or ship is among the services. A carrier's own list of destinations only counts beside a listing that ships there or
 * 'worldwide'; neither is anything by itself.
 */
export const route: Rule = {
  id: 'route',
  family: 'route',
  find: (input) => {
    const read = readRoute(input.listing, input.data);
    return [...byListedCarrier(read, input), ...byRoute(read, input)];
  },
  whyNone: (input) => {
    const read = readRoute(input.listing, input.data);
    const { withheld, services } = read;
    const unsure = carriersOf(read).filter(({ strength }) => strength === 'possible');
    return [
      ...withheld.map((message) => said(message)),
      ...unsure.map(({ text, name }) => said('none_possible', { text }, { text: name })),
      ...(input.listing.shipsTo || input.listing.shipsFrom || services.length > 0
        ? [said('none_route')]
        : [said('none_route_unread')]),
    ];
  },
};

/** The carriers that the services name, each by its strongest match. */
function carriersOf({ services }: Route): FieldMatch[] {
  const best = new Map<string, FieldMatch>();
  for (const match of services.flatMap(({ carriers }) => carriers)) {
    const known = best.get(match.record);
    if (!known || byStrength(match, known) < 0) best.set(match.record, match);
  }
  return [...best.values()];
}

function byListedCarrier(read: Route, input: RuleInput): DataFinding[] {
  return listed.find({ ...input, matches: carriersOf(read) }).map((finding) => ({
    ...finding,
    rule: 'route',
    family: 'route',
    why: [said('why_route_carrier', { text: finding.text }), ...finding.why],
  }));
}

/** From so many destinations on, the list may be the shop's own. */
const MANY = 60;

function byRoute(read: Route, { data }: RuleInput): DataFinding[] {
  const { list: sources, cite } = collectSources();
  const why: (Reason & { level: Level; field: string; text: string })[] = [];
  const add = (level: Level, field: string, text: string, reason: Reason) =>
    why.push({ ...reason, level, field, text });
  if (read.from)
    add('alert', read.from.field, read.from.text, said('why_route_from', { text: read.from.text }));
  if (read.to) add('notice', 'shipsTo', read.to.text, said('why_route_to', { text: read.to.text }));
  const reached = reachedBy(read);
  if (reached.length > 0) {
    const counts = [reached.length, read.services.length].map((count) => ({ text: String(count) }));
    const names = reached.map(({ text }) => text).join(', ');
    add('notice', 'services', names, said('why_route_services', ...counts));
  }
  for (const { text } of read.services.filter(({ names }) => names === 'via')) {
    add('notice', 'services', text, said('why_route_via', { text }));
  }
  for (const { evidence } of reached) {
    const source = evidence && data.dataset.sources.get(evidence.source);
    if (!source) continue;
    add('notice', 'services', '', {
      ...said('why_route_carrier_reaches', { text: evidence.claim }),
      source: cite(source),
    });
  }
  why.sort((a, b) => compareLevels(b.level, a.level));
  const [first] = why;
  if (!first) return [];
  return [
    {
      rule: 'route',
      family: 'route',
      level: highestLevel(why.map(({ level }) => level)),
      field: first.field,
      text: first.text,
      record: null,
      match: null,
      why: why.map(({ message, params, source }) => ({ message, params, source })),
      against: [
        said(first.level === 'alert' ? 'against_seller_statement' : 'against_route_destination'),
        ...(read.to && read.to.destinations > MANY
          ? [said('against_route_many', { text: String(read.to.destinations) })]
          : []),
      ],
      answers: [],
      sources,
    },
  ];
}

/** The services that list North Korea: by their own words, or by their carrier's published list where the listing ships so far. */
function reachedBy({ services, to, worldwide }: Route): NamedService[] {
  return services.filter(
    ({ names, evidence }) => names === 'to' || (evidence !== null && (to !== null || worldwide)),
  );
}
