import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeStorage {
  url: string;
  objects: Map<string, Buffer>;
  keysSeen: Set<string | undefined>;
  refuseWith: object | null;
  close(): Promise<void>;
}

/**
 * A server that speaks as much of Supabase Storage's HTTP interface as uploads, downloads, lists
 * and removals need: https://supabase.github.io/storage/
 */
export async function startFakeStorage(): Promise<FakeStorage> {
  const objects = new Map<string, Buffer>();
  const server: Server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    fake.keysSeen.add(request.headers.authorization);
    const name = decodeURIComponent(request.url?.replace(/^\/storage\/v1\/object\//, '') ?? '');
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (fake.refuseWith) return answer(400, fake.refuseWith);
    if (request.method === 'GET') {
      const object = objects.get(name);
      return object
        ? response.end(object)
        : answer(400, { statusCode: '404', error: 'not_found', message: 'Object not found' });
    }
    if (name.startsWith('list/')) {
      const { prefix, limit, offset } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, number>;
      const under = `${name.slice('list/'.length)}/${prefix ? `${prefix}/` : ''}`;
      const inside = [...objects.keys()].filter((key) => key.startsWith(under));
      const names = [...new Set(inside.map((key) => key.slice(under.length).split('/')[0]))];
      return answer(
        200,
        names.slice(offset, Number(offset) + Number(limit)).map((one) => ({ name: one })),
      );
    }
    if (request.method === 'DELETE') {
      const { prefixes } = JSON.parse(Buffer.concat(chunks).toString()) as { prefixes: string[] };
      for (const prefix of prefixes) objects.delete(`${name}/${prefix}`);
      return answer(200, prefixes);
    }
    if (objects.has(name) && request.headers['x-upsert'] !== 'true')
      return answer(400, { statusCode: '409', error: 'Duplicate', message: 'The resource already exists' });
    objects.set(name, Buffer.concat(chunks));
    return answer(200, { Id: name, Key: name });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeStorage = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    keysSeen: new Set(),
    refuseWith: null,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return fake;
}
