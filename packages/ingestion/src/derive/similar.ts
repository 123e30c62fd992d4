import type { Queryable } from '@pi/db';
import { getNewestDay } from '@pi/db/queries/catalogue/get-newest-day';
import { listMarketplaceNames } from '@pi/db/queries/facts/missing-facts';
import {
  type ComparedOptions,
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
 * Finds the plugins similar to each of a marketplace: once a day, and again where anything changed
 * in it since: a text, a company, a plugin that came or went, or the rules. All of its plugins are
 * compared again, since how telling a word is depends on them all. A second call writes nothing.
 */
export async function deriveSimilar(
  db: Queryable,
  { name, primaryMetric }: Pick<MarketplaceInfo, 'name' | 'primaryMetric'>,
): Promise<void> {
  const others = (await listMarketplaceNames(db)).filter((other) => other !== name);
  // The day, for what is new in other marketplaces.
  const version = `${SIMILAR_VERSION} ${await getNewestDay(db, name)} ${others.length}`;
  if (!(await hasDueSimilar(db, name, version))) return;
  await deleteSimilarOfDelisted(db, name);
  const { index, bases } = await buildIndex(db, name, { primaryMetric, version }, others);
  await writeLists(db, name, bases, index);
}

/** A plugin, and what its list depends on. */
interface Basis {
  id: number;
  basis: string;
}

// What the builder holds is free before the lists are made.
async function buildIndex(
  db: Queryable,
  name: string,
  { primaryMetric, version }: Pick<ComparedOptions, 'primaryMetric' | 'version'>,
  others: readonly string[],
): Promise<{ index: SimilarIndex; bases: Basis[] }> {
  const builder = new SimilarIndexBuilder(await countCompared(db, name));
  const bases: Basis[] = [];
  for await (const rows of readCompared(db, name, { primaryMetric, version, descriptionLength: READ_OF_DESCRIPTION })) {
    for (const row of rows) {
      builder.add(row);
      bases.push({ id: row.id, basis: row.basis });
    }
  }
  for (const other of others) for (const row of await listLargest(db, other, version)) builder.add(row);
  return { index: builder.build(), bases };
}

async function* readCompared(db: Queryable, name: string, options: ComparedOptions): AsyncGenerator<ComparedRow[]> {
  for (let afterId = 0; ; ) {
    const rows = await listComparedPlugins(db, name, { ...options, afterId, limit: PORTION });
    yield rows;
    if (rows.length < PORTION) return;
    afterId = rows.at(-1)?.id ?? afterId;
  }
}

function listLargest(db: Queryable, name: string, version: string): Promise<ComparedRow[]> {
  const primaryMetric = marketplaceInfos.find((info) => info.name === name)?.primaryMetric ?? 'users';
  const options = { primaryMetric, version, descriptionLength: READ_OF_DESCRIPTION };
  return listLargestCompared(db, name, { ...options, limit: LARGEST_ELSEWHERE });
}

async function writeLists(db: Queryable, name: string, bases: readonly Basis[], index: SimilarIndex): Promise<void> {
  for (let at = 0; at < bases.length; at += PORTION) {
    const rows = bases
      .slice(at, at + PORTION)
      .map(({ id, basis }) => ({ pluginId: id, basis, ...index.find(id, LIMITS) }));
    await writeSimilar(db, name, rows);
  }
}
