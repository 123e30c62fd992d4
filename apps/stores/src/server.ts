import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Catalogue } from './catalogue/catalogue.ts';
import { control, type Serving } from './control.ts';
import { answerWithFaults } from './faults/answer.ts';
import { pictureAt } from './pictures/index.ts';
import { type Delivery, send, sendPicture } from './send.ts';
import { json, type SampleStore, text } from './store.ts';
import { STORES } from './stores/index.ts';

const LONGEST_BODY = 10_000;
const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
const byHost = Map.groupBy(
  STORES.flatMap((store) => store.hosts.map((host) => ({ host, store }))),
  ({ host }) => host,
);

/** The server of all sample stores: the Host header says which one is meant. */
export function createStoresServer(catalogue: Catalogue, serving: Serving): Server {
  return createServer(async (request, response) => {
    try {
      const picture = pictureOf(request);
      if (picture) sendPicture(request, response, picture);
      else await send(request, response, await answer(request, catalogue, serving));
    } catch (error) {
      // The reader went away, or the answer broke half-way: there is nobody to answer.
      response.destroy(error instanceof Error ? error : undefined);
    }
  });
}

function pictureOf({ headers, url, method }: IncomingMessage): Buffer | undefined {
  const address = `https://${headers.host}${url}`;
  return (method === 'GET' || method === 'HEAD') && URL.canParse(address) ? pictureAt(new URL(address)) : undefined;
}

async function answer(request: IncomingMessage, catalogue: Catalogue, serving: Serving): Promise<Delivery> {
  // The host comes from its header alone: a path such as `//other/` must not change it.
  const address = `https://${request.headers.host}${request.url}`;
  if (!URL.canParse(address)) return { reply: json({ error: { message: 'not an address' } }, 400) };
  const url = new URL(address);
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  if (LOCAL.has(url.hostname))
    return { reply: control(method, url.pathname, await shortBody(request), catalogue, serving) };
  const stores = byHost.get(url.hostname)?.map(({ store }) => store);
  if (!stores) {
    const message = `no sample store of that host; known: ${[...byHost.keys()].join(', ')}`;
    return { reply: json({ error: { message } }, 404) };
  }
  const asked = stores.filter((store) => method === 'GET' || (method === 'POST' && store.takesPosts));
  if (asked.length === 0) return { reply: json({ error: { message: 'use GET or HEAD' } }, 405) };
  const posted = method === 'POST' ? await shortBody(request) : undefined;
  for (const store of asked) {
    const view = { shelf: catalogue.shelf(store.name), day: serving.day };
    const delivery = answerWithFaults(switchesAt(url, store, stores, serving), { ...view, store, url, posted });
    if (delivery) return delivery;
  }
  return { reply: text('404: Not Found', 404) };
}

// Stores that share a host share its robots.txt.
function switchesAt({ pathname }: URL, store: SampleStore, onHost: SampleStore[], { faults }: Serving) {
  return (pathname === '/robots.txt' ? onHost : [store]).flatMap(({ name }) => faults.get(name) ?? []);
}

async function shortBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk;
    if (body.length > LONGEST_BODY) return '';
  }
  return body;
}
