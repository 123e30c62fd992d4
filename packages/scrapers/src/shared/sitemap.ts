import type { DiscoverContext } from '../contract.ts';
import { FetchError } from '../fetcher/fetch-error.ts';
import { readSitemap } from './read-sitemap.ts';

/** Bounds of all that one sitemap index leads to. */
const BOUNDS = { depth: 3, sitemaps: 50_000, characters: 4 * 1024 ** 3 };

/** A sitemap that was requested; without some of its addresses where there is an error. */
interface ReadSitemap {
  kind?: 'urlset' | 'sitemapindex';
  addresses: string[];
  characters: number;
  error?: FetchError;
}

/**
 * Every page address of a sitemap, and of the sitemaps that it names, on the hosts of a store; each
 * sitemap is requested once. One that cannot be read does not keep the others from being read: its
 * error comes last.
 * @param hosts addresses on other hosts are left out
 * @param bounds past one of them nothing more is read
 * @throws FetchError of the first sitemap that has no answer, is none or is past a bound: the
 * addresses are incomplete
 */
export async function* sitemapPages(
  url: string,
  hosts: readonly string[],
  context: Pick<DiscoverContext, 'fetch'>,
  bounds = BOUNDS,
): AsyncGenerator<string> {
  const todo = [{ url, depth: 1 }];
  const seen = new Set([url]);
  let characters = 0;
  let firstError: FetchError | undefined;
  // An index adds to the list that is gone through.
  for (const { url, depth } of todo) {
    const sitemap = await fetchSitemap(url, hosts, context);
    firstError ??= sitemap.error;
    characters += sitemap.characters;
    if (characters > bounds.characters)
      firstError ??= formatError(url, `the sitemaps have more than ${bounds.characters} characters`);
    if (characters > bounds.characters) break;
    if (sitemap.kind === 'urlset') yield* sitemap.addresses;
    else {
      const further = sitemap.addresses.filter((one) => !seen.has(one));
      const room = depth < bounds.depth ? bounds.sitemaps - todo.length : 0;
      if (further.length > room) firstError ??= formatError(url, 'the sitemap index names too many sitemaps');
      for (const one of further.slice(0, room)) {
        seen.add(one);
        todo.push({ url: one, depth: depth + 1 });
      }
    }
  }
  if (firstError) throw firstError;
}

async function fetchSitemap(
  url: string,
  hosts: readonly string[],
  context: Pick<DiscoverContext, 'fetch'>,
): Promise<ReadSitemap> {
  try {
    const { body } = await context.fetch({ url });
    return { characters: body.length, ...readAddresses(url, body, hosts) };
  } catch (error) {
    if (error instanceof FetchError) return { addresses: [], characters: 0, error };
    throw error;
  }
}

function readAddresses(url: string, body: string, hosts: readonly string[]): Omit<ReadSitemap, 'characters'> {
  try {
    const { kind, addresses, problem } = readSitemap(body);
    const error = problem === null ? undefined : formatError(url, problem);
    return { kind, addresses: [...new Set(addresses.flatMap((one) => addressOn(hosts, one, url) ?? []))], error };
  } catch (error) {
    return { addresses: [], error: formatError(url, (error as Error).message) };
  }
}

/** An address of a sitemap as one of a store, which is read by https; undefined on other hosts. */
function addressOn(hosts: readonly string[], address: string, base: string): string | undefined {
  const url = URL.parse(address, base);
  if (!url || !/^https?:$/.test(url.protocol) || !hosts.includes(url.host)) return undefined;
  url.protocol = 'https:';
  return url.href;
}

function formatError(url: string, reason: string): FetchError {
  return new FetchError('format_changed', { url }, reason);
}
