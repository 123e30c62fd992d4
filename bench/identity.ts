import { sharedIdentity } from '@pi/config/shared-data';
import { LabelledFamily, LabelledPair, readNames, readRows } from './identity/labelled.ts';
import { scoreFamilies } from './identity/score-families.ts';
import { scoreNames } from './identity/score-names.ts';
import { scorePairs } from './identity/score-pairs.ts';
import type { BenchOptions } from './run.ts';

/**
 * How well developers are matched, products grouped and names shown, on labelled files. With
 * `--recordings` also which companies of the recorded listings are in several marketplaces, by the
 * commit before this way of matching and by the code as it is.
 */
export async function run(options: BenchOptions): Promise<boolean> {
  const { pairs, families, names } = filesOf(options);
  if (!pairs && !families && !names) console.log('identity: no labelled files are given, none are beside the folder');
  const missed = [
    ...(pairs ? scorePairs(readRows(pairs, LabelledPair)) : []),
    ...(families ? scoreFamilies(readRows(families, LabelledFamily)) : []),
    ...(names ? scoreNames(readNames(names)) : []),
  ];
  for (const target of missed) console.log(`missed: ${target}`);
  if (options.recordings) {
    const { compareRecordings } = await import('./identity/compare-recordings.ts');
    await compareRecordings();
  }
  return missed.length === 0;
}

/** The given files; where none is given, those beside the repository. */
function filesOf({ pairs, families, names }: BenchOptions) {
  if (pairs || families || names) return { pairs, families, names };
  return {
    pairs: sharedIdentity('pairs.jsonl'),
    families: sharedIdentity('families.jsonl'),
    names: sharedIdentity('names.tsv'),
  };
}
