import type { IncomingMessage, ServerResponse } from 'node:http';

/** An entity that the server holds. */
interface Held {
  readonly id: string;
  readonly caption: string;
  readonly countries: readonly string[];
}

/** How a server is set up, and what it does amiss. */
export interface YenteOptions {
  readonly entities: readonly Held[];
  /** The `Authorization` that it wants. */
  readonly authorization?: string;
  /** As YENTE_MAX_BATCH. */
  readonly maxBatch?: number;
  /** What it answers to the nth request of `/match` (from 1) instead: a status, with headers; null lets it work. */
  readonly amiss?: (
    request: number,
  ) => { status: number; headers?: Record<string, string>; body?: string } | null;
}

/** A server that keeps to yente's published API, as far as a client sees it: `/catalog` and `/match/{dataset}`. */
export interface Yente {
  readonly answer: (response: ServerResponse, request: IncomingMessage) => void;
  /** The suppliers that were asked about, by their names, in order, of requests that were answered. */
  readonly asked: string[];
  /** The headers and bodies of all requests. */
  readonly requests: { path: string; authorization: string; body: string }[];
}

const SCHEMATA: ReadonlySet<string> = new Set(['LegalEntity', 'Company', 'Organization', 'Person']);
const MAX_MATCHES = 500;
const PAGE = 5;
const THRESHOLD = 0.7;

/** Makes one; nothing listens yet. */
export function yente({ entities, authorization, maxBatch = 100, amiss = () => null }: YenteOptions): Yente {
  const asked: string[] = [];
  const requests: Yente['requests'] = [];
  let matches = 0;
  const answer = async (response: ServerResponse, request: IncomingMessage): Promise<void> => {
    const reply = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      response
        .writeHead(status, { 'content-type': 'application/json', ...headers })
        .end(JSON.stringify(body));
    const url = new URL(request.url ?? '', 'http://yente');
    let body = '';
    for await (const chunk of request) body += chunk;
    requests.push({
      path: url.pathname + url.search,
      authorization: request.headers.authorization ?? '',
      body,
    });
    if (authorization !== undefined && request.headers.authorization !== authorization) {
      return void reply(401, { detail: 'No API key provided.' });
    }
    if (url.pathname === '/catalog' && request.method === 'GET') {
      const dataset = {
        name: 'default',
        title: 'OpenSanctions Default',
        version: '20260102',
        index_version: '20260102-xyz',
        load: true,
        children: [],
      };
      return void reply(200, { datasets: [dataset], current: ['default'], outdated: [], index_stale: false });
    }
    const dataset = /^\/match\/([^/]+)$/.exec(url.pathname)?.[1];
    if (dataset === undefined) return void reply(404, { detail: 'Not Found' });
    if (request.method !== 'POST') return void reply(405, { detail: 'Method Not Allowed' });
    matches += 1;
    const wrong = amiss(matches);
    if (wrong)
      return void response.writeHead(wrong.status, wrong.headers).end(wrong.body ?? '{"detail":"amiss"}');
    if (dataset !== 'default') return void reply(404, { detail: 'No such dataset.' });
    const limit = Number(url.searchParams.get('limit') ?? PAGE);
    if (!Number.isInteger(limit) || limit > MAX_MATCHES)
      return void reply(422, { detail: [{ loc: ['query', 'limit'] }] });
    const queries = queriesOf(body);
    if (!queries) return void reply(422, { detail: [{ loc: ['body', 'queries'] }] });
    const names = Object.keys(queries);
    if (names.length > maxBatch)
      return void reply(400, { detail: `Too many queries in one batch (limit: ${maxBatch})` });
    if (names.length === 0) return void reply(400, { detail: 'No queries provided.' });
    if (names.some((name) => !SCHEMATA.has(queries[name]?.schema ?? ''))) {
      return void reply(400, { detail: 'Cannot parse example entity' });
    }
    const responses = Object.fromEntries(
      names.map((name) => {
        const query = queries[name] ?? { schema: '', properties: {} };
        asked.push(query.properties.name?.[0] ?? '');
        const results = scored(entities, query.properties.name ?? []).slice(0, limit);
        return [
          name,
          {
            status: 200,
            results,
            total: { value: results.length, relation: 'eq' },
            query: { ...query, id: null },
          },
        ];
      }),
    );
    return void reply(200, { responses, matcher: {}, limit }, { 'x-batch-size': String(names.length) });
  };
  return {
    answer: (response, request) => {
      answer(response, request).catch(() => response.destroy());
    },
    asked,
    requests,
  };
}

interface Query {
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** The queries of a body, or null where it is none that yente would take. */
function queriesOf(body: string): Record<string, Query> | null {
  try {
    const { queries } = JSON.parse(body) as { queries?: Record<string, Query> };
    const isWhole = Object.values(queries ?? {}).every(
      (query) => typeof query.schema === 'string' && typeof query.properties === 'object',
    );
    return queries && isWhole ? queries : null;
  } catch {
    return null;
  }
}

/** Entities by the share of words that they have in common with a name: enough to tell right from wrong in a test. */
function scored(entities: readonly Held[], names: readonly string[]) {
  const words = (text: string) => new Set(text.toLowerCase().split(/\W+/).filter(Boolean));
  return entities
    .map(({ id, caption, countries }) => {
      const own = words(caption);
      const score = Math.max(
        0,
        ...names.map((name) => {
          const asked = words(name);
          return [...asked].filter((word) => own.has(word)).length / Math.max(own.size, asked.size);
        }),
      );
      return {
        id,
        caption,
        schema: 'Company',
        properties: {
          name: [caption],
          country: countries,
          topics: ['sanction'],
          addressEntity: [{ id: 'x' }],
        },
        datasets: ['us_ofac_sdn'],
        referents: [],
        target: true,
        first_seen: '2020-01-01T00:00:00',
        last_seen: '2026-01-01T00:00:00',
        last_change: '2025-01-01T00:00:00',
        score,
        features: { name_match: score },
        match: score >= THRESHOLD,
      };
    })
    .filter(({ score }) => score >= 0.5)
    .sort((a, b) => b.score - a.score);
}
