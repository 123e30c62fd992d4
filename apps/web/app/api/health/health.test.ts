import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { ErrorAnswer } from '@pi/domain/api';
import { NextRequest } from 'next/server';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

/** Asks /api/health of a web app whose database is a server that does this with connections. */
async function askHealth(answer: (socket: Socket) => void) {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on('error', () => {}));
    answer(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  vi.stubEnv('DATABASE_URL', `postgres://someone@127.0.0.1:${port}/market`);
  vi.stubEnv('LOG_LEVEL', 'silent');
  vi.resetModules();
  const { GET } = await import('./route.ts');
  const begun = performance.now();
  const response = await GET(new NextRequest('http://localhost/api/health'), { params: Promise.resolve({}) });
  const answerBody = ErrorAnswer.parse(await response.json());
  const { status, headers } = response;
  return { status, headers, body: answerBody, ms: performance.now() - begun };
}

describe('/api/health', () => {
  test('answers 503 within two seconds when the database hangs', async () => {
    const { status, headers, body, ms } = await askHealth(() => {});
    expect({ status, body }).toMatchObject({
      status: 503,
      body: { code: 'database_unavailable', message: 'The database does not answer. Try again later.' },
    });
    expect(ms).toBeLessThan(2000);
    // As every answer that programs read.
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('answers 503 within two seconds when the database closes connections', async () => {
    const { status, body, ms } = await askHealth((socket) => socket.destroy());
    expect({ status, code: body.code }).toEqual({ status: 503, code: 'database_unavailable' });
    expect(ms).toBeLessThan(2000);
  });
});
