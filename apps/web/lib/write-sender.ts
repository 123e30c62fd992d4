import type { IncomingMessage } from 'node:http';

/** How many proxies stand in front: read with each request. */
export type Proxies = () => number;

/**
 * Writes who sends a request behind what its header X-Forwarded-For says, as a proxy would: where
 * none stands in front, Next would believe the sender. A request of HTTP 1.0 comes from a proxy
 * that says nothing of itself, as nginx by default; it is marked as one.
 */
export function writeSender({ headers, socket, httpVersion }: IncomingMessage, proxies: number): void {
  if (httpVersion === '1.0') headers.via ??= '1.0 unknown';
  if (proxies > 0) return;
  const earlier = [headers['x-forwarded-for'] ?? []].flat();
  headers['x-forwarded-for'] = [...earlier, socket.remoteAddress ?? 'unknown'].join(', ');
}
