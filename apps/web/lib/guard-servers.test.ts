import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { guardServer } from './guard-servers.ts';

/** Sends bytes to a guarded server that answers everything with 200, and gives all it answers. */
async function answerTo(
  bytes: string,
  listener: RequestListener = (request, response) => response.end(`seen ${request.url}`),
): Promise<string> {
  const server = createServer({ maxHeaderSize: 1000 }, listener);
  guardServer(server, () => 0);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  socket.write(bytes);
  return (await socket.toArray()).join('');
}

const send = (line: string) => answerTo(`${line} HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n`);

test.each(['TRACE /api/v1', 'CONNECT /api/v1', 'BREW /api/v1', 'PROPFIND /api/v1', 'DELETE /api/v1'])(
  'a server that is guarded refuses %s with 405, Allow and JSON',
  async (line) => {
    const answer = await send(line);
    expect(answer).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n/);
    expect(answer).toMatch(/\r\nAllow: GET, HEAD, OPTIONS\r\n/i);
    expect(answer).toMatch(/"code":"method_not_allowed"/);
  },
);

test('a server that is guarded refuses a query that cannot be decoded', async () => {
  expect(await send('GET /api/v1?q=%zz')).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n[\s\S]*"code":"invalid_request"/);
});

test('a server that is guarded answers OPTIONS *', async () => {
  expect(await send('OPTIONS *')).toMatch(/^HTTP\/1\.1 204 No Content\r\n[\s\S]*Allow: GET, HEAD, OPTIONS\r\n/);
});

test('a server that is guarded answers everything else as before', async () => {
  expect(await send('GET /api/v1?q=1')).toMatch(/^HTTP\/1\.1 200 OK\r\n[\s\S]*seen \/api\/v1\?q=1/);
});

test('a server that is guarded refuses what is no HTTP, and headers that are too large, as Node does', async () => {
  expect(await answerTo('nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  const large = `GET / HTTP/1.1\r\nHost: example.com\r\nX: ${'x'.repeat(2000)}\r\n\r\n`;
  expect(await answerTo(large)).toMatch(/^HTTP\/1\.1 431 Request Header Fields Too Large\r\n/);
});

test('a server that is guarded says who sends a request, whatever the sender says', async () => {
  const listener: RequestListener = (request, response) => response.end(`from ${request.headers['x-forwarded-for']}`);
  const headers = 'Host: example.com\r\nX-Forwarded-For: 198.51.100.1\r\nConnection: close';
  expect(await answerTo(`GET / HTTP/1.1\r\n${headers}\r\n\r\n`, listener)).toMatch(
    /from 198\.51\.100\.1, 127\.0\.0\.1$/,
  );
});

test('a server that is guarded has the type of an answer as a text, which compression reads', async () => {
  const listener: RequestListener = (_, response) => {
    response.setHeader('content-type', ['application/json']);
    response.end(typeof response.getHeader('Content-Type'));
  };
  expect(await answerTo('GET / HTTP/1.1\r\nHost: example.com\r\nConnection: close\r\n\r\n', listener)).toMatch(
    /\r\ncontent-type: application\/json\r\n[\s\S]*string/i,
  );
});
