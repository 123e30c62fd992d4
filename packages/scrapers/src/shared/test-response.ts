import type { StoreResponse } from '../contract.ts';
import * as page from './page-markup.ts';

/** For tests: a store's answer with this body. */
export function answer(body: string, more: Partial<StoreResponse> = {}): StoreResponse {
  return { status: 200, headers: {}, fetchedAt: '2026-03-01T06:00:00.000Z', body, ...more };
}

/** For tests: a discovery context over a few known addresses and ids. */
export function discoverContext(bodies: Record<string, string>, known: string[] = []) {
  const asked: string[] = [];
  const listed: number[] = [];
  return {
    asked,
    listed,
    setListed: (count: number) => {
      listed.push(count);
    },
    day: '2026-03-01',
    knownIds: async () => known,
    fetch: async ({ url }: { url: string }) => {
      asked.push(url);
      const body = bodies[url];
      if (body === undefined) throw new Error(`no answer for ${url}`);
      return answer(body, { url });
    },
  };
}

/** For tests: a sitemap of these addresses, or an index of further sitemaps. */
export function sitemap(kind: 'url' | 'sitemap', addresses: string[]): string {
  return kind === 'url' ? [...page.sitemap(addresses)].join('') : page.sitemapIndex(addresses);
}

/** For tests: all that an asynchronous sequence yields. */
export async function collected<T>(sequence: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of sequence) all.push(one);
  return all;
}
