import type { Db } from '@pi/db';
import { listRawBodies, type RawBody } from '@pi/db/queries/raw-pages';
import type { RawStore } from '../raw-store/raw-store.ts';
import type { Subject } from './find-subject.ts';
import { findIds, findWords } from './words.ts';

/**
 * The kept responses of a marketplace, or of all, that name the subject: by a name or an address, or in their own store by
 * the id of a plugin, in the text or in the address they came from. Every body is read.
 * @returns their addresses in the raw store
 */
export async function findRawPages(
  db: Db,
  rawStore: RawStore,
  { plugins, needles }: Pick<Subject, 'plugins' | 'needles'>,
  marketplace?: string,
): Promise<string[]> {
  const isNamed = findWords(needles);
  const stores = new Map(
    [...Map.groupBy(plugins, (plugin) => plugin.marketplace)].map(([store, own]) => {
      const ids = own.map(({ externalId }) => externalId);
      // A short number is in every page by chance.
      return [store, { ids, hasId: findIds(ids.filter((id) => id.length > 5 && /\D/.test(id))) }];
    }),
  );
  const isTheirs = ({ marketplace: store, url }: RawBody['pages'][number]) => {
    const parts = pathOf(url);
    return stores.get(store)?.ids.some((id) => parts.includes(id)) ?? false;
  };
  const found: string[] = [];
  for (const { sha256, pages } of await listRawBodies(db, marketplace)) {
    if (pages.some(isTheirs)) {
      found.push(sha256);
      continue;
    }
    const body = (await rawStore.read(sha256)) ?? '';
    if (isNamed(body) || pages.some((page) => stores.get(page.marketplace)?.hasId(body))) found.push(sha256);
  }
  return found;
}

function pathOf(url: string): string[] {
  const { pathname = '', searchParams = new URLSearchParams() } = URL.parse(url) ?? {};
  return [...pathname.split('/').map(decoded), ...searchParams.values()];
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
