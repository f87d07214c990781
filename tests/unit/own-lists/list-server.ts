import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A publisher's server on this machine. */
export interface ListServer {
  /** Such as 'http://127.0.0.1:1234'. */
  readonly origin: string;
  /** The paths that were asked for, in order, each with the cookies that came along. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** Starts a server that answers each path in its own way. */
export async function startListServer(
  answers: Readonly<Record<string, (response: ServerResponse, request: IncomingMessage) => void>>,
): Promise<ListServer> {
  const asked: string[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(`${path}${request.headers.cookie ?? ''}`);
    const answer = answers[path];
    if (answer) answer(response, request);
    else response.writeHead(404).end('<!doctype html><title>Not found</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
