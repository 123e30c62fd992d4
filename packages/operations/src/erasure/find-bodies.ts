import type { Db } from '@pi/db';
import { listManifests } from '@pi/db/queries/archive/manifests';
import { type BodyStore, loadManifest } from '@pi/ingestion/archive';
import { findOrphans } from '../archive/find-orphans.ts';
import type { Subject } from './find-subject.ts';
import { createIdFinder, createWordFinder } from './find-words.ts';

/** Shorter ids, and numbers, are in many pages by chance. */
const LEAST_ID_LENGTH = 6;

/** The subject's plugins in one marketplace. */
interface OwnIds {
  ids: string[];
  hasId(body: string): boolean;
}

/**
 * Finds the archived bodies that name the subject: in any marketplace by a name, e-mail address or
 * domain, in its own marketplaces also by the id of a plugin, in the body or in the address it came
 * from. Reads every body, orphans included, whose marketplace nobody knows.
 * @param marketplace this marketplace only; without it all
 * @returns their addresses in the body store
 */
export async function findBodies(
  db: Db,
  bodyStore: BodyStore,
  { plugins, needles }: Pick<Subject, 'plugins' | 'needles'>,
  marketplace?: string,
): Promise<Set<string>> {
  const isNamed = createWordFinder(needles);
  const ownIds = new Map(
    [...Map.groupBy(plugins, (plugin) => plugin.marketplace)].map(([name, own]) => [name, ownIdsOf(own)]),
  );
  const readBody = async (sha256: string) => (await bodyStore.read(sha256)) ?? '';
  const found = new Set<string>();
  const manifestsOf = Map.groupBy(await listManifests(db, { marketplace }), (manifest) => manifest.marketplace);
  for (const [name, manifests] of manifestsOf) {
    const own = ownIds.get(name);
    const checked = new Set<string>();
    for (const manifest of manifests) {
      for (const { sha256, url } of await loadManifest(bodyStore, manifest)) {
        const parts = own && partsOf(url);
        if (own?.ids.some((id) => parts?.includes(id))) found.add(sha256);
        if (found.has(sha256) || checked.has(sha256)) continue;
        const body = await readBody(sha256);
        if (isNamed(body) || own?.hasId(body)) found.add(sha256);
        checked.add(sha256);
      }
    }
  }
  for await (const { sha256s } of findOrphans(db, bodyStore)) {
    for (const sha256 of sha256s) {
      const body = await readBody(sha256);
      if (isNamed(body) || [...ownIds.values()].some(({ hasId }) => hasId(body))) found.add(sha256);
    }
  }
  return found;
}

function ownIdsOf(plugins: readonly { externalId: string }[]): OwnIds {
  const ids = plugins.map(({ externalId }) => externalId);
  return { ids, hasId: createIdFinder(ids.filter((id) => id.length >= LEAST_ID_LENGTH && /\D/.test(id))) };
}

/** The segments of an address's path and the values of its query. */
function partsOf(url: string): string[] {
  const { pathname = '', searchParams = new URLSearchParams() } = URL.parse(url) ?? {};
  return [...pathname.split('/').map(decodeSegment), ...searchParams.values()];
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
