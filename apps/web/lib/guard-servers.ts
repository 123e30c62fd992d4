import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { type Refusal, refuseRequest } from './refuse-request.ts';
import { SECURITY_HEADERS } from './security-headers.ts';
import { type Proxies, writeSender } from './write-sender.ts';

/**
 * Has the process's HTTP servers refuse what Next cannot hand to our proxy: TRACE (500 there),
 * CONNECT (no answer), methods that Node's parser does not know (no body), and queries that cannot
 * be decoded (Next repairs them first). Each request is told who sends it. Next makes the server;
 * its first connection shows it:
 * https://nodejs.org/api/diagnostics_channel.html#event-netserversocket
 */
export function guardServers(proxies: Proxies): void {
  const guarded = new WeakSet<Server>();
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: { server?: unknown } }).socket;
    if (!(server instanceof Server) || guarded.has(server)) return;
    guarded.add(server);
    guardServer(server, proxies);
  });
}

/** Puts the refusals in front of what listens to the server's requests. */
export function guardServer(server: Server, proxies: Proxies): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refuseRequest(request.method ?? '', request.url ?? '', request.headers.accept);
    if (refusal) response.writeHead(refusal.status, { ...SECURITY_HEADERS, ...refusal.headers }).end(refusal.body);
    else {
      leaveErrorsUnkept(response);
      nameTypeAsText(response);
      writeSender(request, proxies());
      for (const listener of listeners) listener.call(server, request, response);
    }
  });
  server.on('connect', (request: IncomingMessage, socket: Duplex) => {
    const refusal = refuseRequest('CONNECT', request.url ?? '');
    if (refusal) endWith(socket, refusal);
  });
  server.on('clientError', (error: ParserError, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else endWith(socket, refusalOf(error));
  });
}

/** A browser that asks whether a page is still the same must not be shown an error that is over. */
function leaveErrorsUnkept(response: ServerResponse): void {
  const { writeHead } = response;
  response.writeHead = function (this: ServerResponse, status: number, ...rest: unknown[]) {
    if (status >= 500) {
      this.removeHeader('ETag');
      this.setHeader('Cache-Control', 'no-store');
    }
    return Reflect.apply(writeHead, this, [status, ...rest]);
  } as typeof writeHead;
}

/**
 * Next hands the headers of a route's answer over as lists of one, and its compression finds no
 * type in a list: without this, no answer of the API is compressed.
 */
function nameTypeAsText(response: ServerResponse): void {
  const { setHeader } = response;
  response.setHeader = function (this: ServerResponse, name: string, value: Parameters<typeof setHeader>[1]) {
    const isType = name.toLowerCase() === 'content-type';
    return setHeader.call(this, name, isType && Array.isArray(value) && value[0] !== undefined ? value[0] : value);
  } as typeof setHeader;
}

type ParserError = Error & { code?: string; rawPacket?: Buffer };

// As Node answers them where nobody listens: https://nodejs.org/api/http.html#event-clienterror
const STATUSES: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

function refusalOf({ code = '', rawPacket }: ParserError): Refusal {
  const [, method, target] = /^([A-Z]+) (\S+) HTTP\//.exec(rawPacket?.toString('latin1') ?? '') ?? [];
  const refusal = code === 'HPE_INVALID_METHOD' && method && target ? refuseRequest(method, target) : null;
  return refusal ?? { status: STATUSES[code] ?? 400, headers: {}, body: '' };
}

function endWith(socket: Duplex, { status, headers, body }: Refusal): void {
  const length = Buffer.byteLength(body);
  const all = { ...SECURITY_HEADERS, ...headers, 'Content-Length': length, Connection: 'close' };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`);
}
