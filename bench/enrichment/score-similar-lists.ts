import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '@pi/db';
import { migrate } from '@pi/db/migrate';
import { findSimilarIds } from '@pi/db/queries/similar/find-similar-ids';
import type { Listing } from '@pi/domain';
import { embeddedDatabase, startEmbedded } from '@pi/embedded-postgres';
import { type SimilarLabel, scoreSimilar } from '@pi/intelligence';
import { readRows } from '../identity/labelled.ts';
import { percent, reaches } from '../identity/tally.ts';
import { fill } from '../similar/fill.ts';
import { readRecordedCatalogue } from '../similar/recorded-catalogue.ts';
import { RecordedSimilar } from './labelled-listing.ts';
import { listBySharedWords } from './shared-words.ts';

const TARGETS = { recall: 0.6, order: 0.85 };
/** How many of a list are asked for: a lookalike at place 15 is above a missing competitor. */
const LIMIT = 20;

/**
 * Scores the lists of similar plugins that the derive step stores for all recorded listings,
 * against those of a baseline that counts shared words.
 * @returns the targets that are missed
 * @throws WrongInput naming the line that cannot be read
 */
export async function scoreSimilarLists(file: string): Promise<string[]> {
  const labels = readRows(file, RecordedSimilar);
  const catalogue = readRecordedCatalogue();
  if (!catalogue) return [];
  const byMarketplace = Map.groupBy(labels, ({ id }) => id.slice(0, id.indexOf(':')));
  const lists = await withDatabase(async (db) => {
    for (const marketplace of byMarketplace.keys()) await fill(db, marketplace, catalogue.get(marketplace) ?? []);
    const found = new Map<string, string[]>();
    for (const [marketplace, some] of byMarketplace) {
      const ids = some.map(({ id }) => id.slice(marketplace.length + 1));
      for (const [id, similar] of await findSimilarIds(db, marketplace, ids, LIMIT))
        found.set(
          `${marketplace}:${id}`,
          similar.map((one) => `${marketplace}:${one}`),
        );
    }
    return found;
  });
  return print(file, labels, lists, catalogue);
}

async function withDatabase<T>(work: (db: ReturnType<typeof connect>['db']) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-enrichment-'));
  const server = await startEmbedded({ dir: join(folder, 'pg') });
  try {
    const url = await embeddedDatabase(server, 'similar');
    await migrate(url);
    const { db, close } = connect(url, { max: 1 });
    const result = await work(db);
    await close();
    return result;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(
  file: string,
  labels: readonly SimilarLabel[],
  lists: ReadonlyMap<string, string[]>,
  catalogue: ReadonlyMap<string, readonly Listing[]>,
): string[] {
  const scores = scoreSimilar(labels, (id) => lists.get(id) ?? []);
  const baseline = scoreSimilar(labels, listBySharedWords(catalogue, LIMIT));
  console.log(`\n${file}: ${labels.length} plugins, of which ${lists.size} are recorded`);
  const row = (name: 'recall' | 'order' | 'orderOfListed') => ({
    ours: percent(scores[name].hits, scores[name].of),
    'shared words': percent(baseline[name].hits, baseline[name].of),
    target: name === 'orderOfListed' ? '' : `${TARGETS[name] * 100} %`,
  });
  console.table({
    'competitors among the first ten': row('recall'),
    'competitor above lookalike': row('order'),
    'of pairs with either in the list': row('orderOfListed'),
  });
  for (const { id, competitors, lookalikesAbove } of scores.misses)
    console.log(
      `${id}: missing ${competitors.join(', ') || 'none'}; above a competitor: ${lookalikesAbove.join(', ') || 'none'}`,
    );
  return (['recall', 'order'] as const).flatMap((name) =>
    reaches(scores[name].hits, scores[name].of, TARGETS[name]) ? [] : [`${file}: ${name} of similar plugins`],
  );
}
