import { readFile } from 'node:fs/promises';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import { extname } from 'node:path';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

/** What the shop answers: text or bytes in `body`, the bytes of `file`, or what `answer` writes by itself (slowly, or in part). */
export interface ShopReply {
  status?: number;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  file?: string;
  answer?: (response: ServerResponse, request: IncomingMessage) => void;
}

/** Replies by address ('https://www.aliexpress.com/item/1.html'). An address without a query answers any query. */
export type ShopRoutes = Record<string, ShopReply>;

/** One request as it arrived, whoever made it. `path` has the query; '' when only a connection was opened. */
export interface SeenRequest {
  host: string;
  path: string;
}

export interface ShopServer {
  /** The proxy's port on 127.0.0.1: a browser that uses it reaches this server under every name and no other. */
  proxyPort: number;
  /** Every request since the start, in order of arrival. */
  requests: SeenRequest[];
  /** Adds or replaces replies while the server runs. */
  route(routes: ShopRoutes): void;
  /**
   * What was asked for and is not the shop's: each 'host/path' that no route answers, and 'host:port' for a
   * connection to a host that no route names, even when nothing was sent on it. Empty = no request would have
   * left for anywhere but the pages that a test laid out. A page's own missing favicon does not count.
   */
  strays(): string[];
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

const listen = (server: net.Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const shut = (server: http.Server | https.Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

/**
 * Starts the shops of a test on 127.0.0.1: an HTTPS server that answers for every host with a certificate made now,
 * and in front of it a proxy which leads every connection of a browser to that server. Unknown paths give 404.
 */
export async function startShopServer(routes: ShopRoutes): Promise<ShopServer> {
  const replies = new Map<string, ShopReply>();
  const hosts = new Set<string>();
  const requests: SeenRequest[] = [];
  const connected = new Set<string>();

  const route = (added: ShopRoutes): void => {
    for (const [address, reply] of Object.entries(added)) {
      const url = new URL(address);
      hosts.add(url.host);
      replies.set(url.host + url.pathname + url.search, reply);
    }
  };
  route(routes);

  const replyTo = (request: SeenRequest): ShopReply | undefined =>
    replies.get(request.host + request.path) ??
    replies.get(request.host + request.path.replace(/\?.*$/s, ''));

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seen = { host: request.headers.host ?? '', path: request.url ?? '' };
    requests.push(seen);
    request.resume();
    const reply = replyTo(seen);
    if (!reply) {
      response.writeHead(404).end();
      return;
    }
    if (reply.answer) {
      reply.answer(response, request);
      return;
    }
    const body = reply.file === undefined ? (reply.body ?? '') : await readFile(reply.file);
    const type = TYPES[extname(reply.file ?? seen.path.replace(/\?.*$/s, ''))] ?? TYPES['.html'];
    response.writeHead(reply.status ?? 200, { 'content-type': type, ...reply.headers }).end(body);
  };

  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Shops of a test' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [...hosts].map((value) => ({ type: 2, value: value.replace(/:\d+$/, '') })),
      },
    ],
  });
  const shop = https.createServer({ key, cert }, (request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  const shopPort = await listen(shop);

  // Plain http arrives at the proxy itself, with the whole address; no shop is served that way.
  const proxy = http.createServer((request, response) => {
    const url = URL.parse(request.url ?? '');
    requests.push({ host: url?.host ?? '', path: url ? url.pathname + url.search : (request.url ?? '') });
    response.writeHead(404).end();
  });
  const tunnels = new Set<Duplex>();
  proxy.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    connected.add(request.url ?? '');
    const upstream = net.connect(shopPort, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
    });
    for (const [end, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      tunnels.add(end);
      end.on('error', () => other.destroy());
      end.on('close', () => tunnels.delete(end));
    }
  });
  const proxyPort = await listen(proxy);

  return {
    proxyPort,
    requests,
    route,
    strays() {
      const unanswered = requests
        .filter(
          (request) => !replyTo(request) && !(hosts.has(request.host) && request.path === '/favicon.ico'),
        )
        .map((request) => request.host + request.path);
      const strangers = [...connected].filter((to) => !hosts.has(to.replace(/:443$/, '')));
      return [...new Set([...strangers, ...unanswered])];
    },
    async close() {
      for (const end of tunnels) end.destroy();
      await Promise.all([shut(proxy), shut(shop)]);
    },
  };
}
