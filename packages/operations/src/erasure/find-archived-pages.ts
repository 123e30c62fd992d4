import type { Db } from '@pi/db';
import { listManifests } from '@pi/db/queries/archive/manifests';
import { type BodyStore, loadManifest } from '@pi/ingestion/archive';
import { findIds, findWords } from '@pi/ingestion/suppression';
import { findOrphans } from '../archive/find-orphans.ts';
import type { Subject } from './find-subject.ts';

/**
 * The kept responses of a marketplace, or of all, that name the subject: by a name or an address,
 * or in their own store by the id of a plugin, in the text or in the address they came from. Every
 * body is read, also those that no manifest names: of them nobody knows the store.
 * @returns their addresses in the raw store
 */
export async function findRawPages(
  db: Db,
  bodyStore: BodyStore,
  { plugins, needles }: Pick<Subject, 'plugins' | 'needles'>,
  marketplace?: string,
): Promise<Set<string>> {
  const isNamed = findWords(needles);
  const stores = new Map(
    [...Map.groupBy(plugins, (plugin) => plugin.marketplace)].map(([store, own]) => {
      const ids = own.map(({ externalId }) => externalId);
      // A short number is in every page by chance.
      return [store, { ids, hasId: findIds(ids.filter((id) => id.length > 5 && /\D/.test(id))) }];
    }),
  );
  const found = new Set<string>();
  for (const [store, manifests] of Map.groupBy(await listManifests(db, { marketplace }), (one) => one.marketplace)) {
    const own = stores.get(store);
    const looked = new Set<string>();
    for (const manifest of manifests) {
      for (const { sha256, url } of await loadManifest(bodyStore, manifest)) {
        const parts = own && pathOf(url);
        if (own?.ids.some((id) => parts?.includes(id))) found.add(sha256);
        if (found.has(sha256) || looked.has(sha256)) continue;
        const body = (await bodyStore.read(sha256)) ?? '';
        if (isNamed(body) || own?.hasId(body)) found.add(sha256);
        looked.add(sha256);
      }
    }
  }
  for await (const { sha256s } of findOrphans(db, bodyStore)) {
    for (const sha256 of sha256s) {
      const body = (await bodyStore.read(sha256)) ?? '';
      if (isNamed(body) || [...stores.values()].some(({ hasId }) => hasId(body))) found.add(sha256);
    }
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
