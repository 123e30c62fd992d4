import type { Queryable } from '@pi/db';
import { listMarketplaceNames } from '@pi/db/queries/facts/missing-facts';
import {
  type ComparedRow,
  countCompared,
  hasDueSimilar,
  listComparedPlugins,
  listLargestCompared,
} from '@pi/db/queries/similar/list-compared';
import { deleteSimilarOfDelisted, writeSimilar } from '@pi/db/queries/similar/write-similar';
import type { MarketplaceInfo } from '@pi/domain';
import { READ_OF_DESCRIPTION, SIMILAR_VERSION, type SimilarIndex, SimilarIndexBuilder } from '@pi/intelligence';
import { marketplaceInfos } from '@pi/scrapers/info';

/** Plugins whose texts are in memory together, and whose lists are written together. */
const PORTION = 1000;
/** Similar plugins of other marketplaces are looked for among so many of each, the largest. */
const LARGEST_ELSEWHERE = 2000;
/** How many are stored of each. */
const LIMITS = { similar: 20, elsewhere: 10 };

/**
 * Finds the plugins similar to each of a marketplace, where anything changed in it since: a text, a
 * company, a plugin that came or went, or the rules. Then all of its plugins are compared again,
 * since how telling a word is depends on them all. A second call writes nothing.
 */
export async function deriveSimilar(
  db: Queryable,
  { name, primaryMetric }: Pick<MarketplaceInfo, 'name' | 'primaryMetric'>,
): Promise<void> {
  if (!(await hasDueSimilar(db, name, SIMILAR_VERSION))) return;
  await deleteSimilarOfDelisted(db, name);
  const builder = new SimilarIndexBuilder(await countCompared(db, name));
  const bases: { id: number; basis: string }[] = [];
  for await (const rows of readCompared(db, name, primaryMetric)) {
    for (const row of rows) {
      builder.add(row);
      bases.push({ id: row.id, basis: row.basis });
    }
  }
  for (const row of await listElsewhere(db, name)) builder.add(row);
  await writeLists(db, name, bases, builder.build());
}

async function* readCompared(
  db: Queryable,
  name: string,
  primaryMetric: MarketplaceInfo['primaryMetric'],
): AsyncGenerator<ComparedRow[]> {
  const options = { primaryMetric, version: SIMILAR_VERSION, descriptionLength: READ_OF_DESCRIPTION, limit: PORTION };
  for (let afterId = 0; ; ) {
    const rows = await listComparedPlugins(db, name, { ...options, afterId });
    yield rows;
    if (rows.length < PORTION) return;
    afterId = rows.at(-1)?.id ?? afterId;
  }
}

async function listElsewhere(db: Queryable, name: string): Promise<ComparedRow[]> {
  const found: ComparedRow[] = [];
  for (const other of await listMarketplaceNames(db)) {
    if (other === name) continue;
    const primaryMetric = marketplaceInfos.find((info) => info.name === other)?.primaryMetric ?? 'users';
    const options = { primaryMetric, version: SIMILAR_VERSION, descriptionLength: READ_OF_DESCRIPTION };
    for (const row of await listLargestCompared(db, other, { ...options, limit: LARGEST_ELSEWHERE })) found.push(row);
  }
  return found;
}

async function writeLists(
  db: Queryable,
  name: string,
  bases: readonly { id: number; basis: string }[],
  index: SimilarIndex,
): Promise<void> {
  for (let at = 0; at < bases.length; at += PORTION) {
    const rows = bases
      .slice(at, at + PORTION)
      .map(({ id, basis }) => ({ pluginId: id, basis, ...index.find(id, LIMITS) }));
    await writeSimilar(db, name, rows);
  }
}
