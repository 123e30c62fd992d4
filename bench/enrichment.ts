import { scoreInvented } from './enrichment/score-invented.ts';
import { scoreRecorded } from './enrichment/score-recorded.ts';
import type { BenchOptions } from './run.ts';

/**
 * How well rules read prices, integrations and tags out of listings, against the store's fields: of
 * the invented listings of this repository, or of a labelled file. With `--similar` how good the
 * lists of similar plugins are, against counting shared words.
 */
export async function run({ labels, similar }: BenchOptions): Promise<boolean> {
  const missed = labels ? await scoreRecorded(labels) : similar ? [] : scoreInvented();
  if (similar) {
    const { scoreSimilarLists } = await import('./enrichment/score-similar-lists.ts');
    missed.push(...(await scoreSimilarLists(similar)));
  }
  for (const target of missed) console.log(`missed: ${target}`);
  return missed.length === 0;
}
