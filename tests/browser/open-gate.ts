import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Lets other processes wait for something: its address answers 200 when the promise resolves, and
 * 500 with the message when it rejects.
 */
export async function openGate(ready: Promise<unknown>): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    ready.then(
      () => response.end(),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => server.close() };
}
