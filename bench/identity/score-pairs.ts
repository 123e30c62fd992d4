import type { AcquiredPair, LabelledPair } from './labelled.ts';
import { matchAcquired, matchPair, type PairResult } from './match-pair.ts';
import { percent, reaches, tableBy } from './tally.ts';
import { describeDeveloper, describeEvidence } from './words.ts';

const TARGETS = { precision: 0.9, recall: 0.75, missedProposed: 0.5, differentJoined: 0.08 };

interface ScoredPair {
  pair: LabelledPair;
  isSame: boolean;
  result: PairResult;
}

/** Prints how well pairs of developers are matched. @returns the targets that are missed */
export function scorePairs(pairs: readonly LabelledPair[]): string[] {
  const scored = pairs.flatMap((pair) =>
    pair.label === 'acquired' ? [] : [{ pair, isSame: pair.label === 'same', result: matchPair(pair) }],
  );
  const counts = countOf(scored);
  const { same, different, right, wrong, missed, proposed } = counts;
  console.log(`\nCompanies: ${scored.length} pairs, each alone in the world`);
  console.log(`precision ${percent(right, right + wrong)}, recall ${percent(right, same)}`);
  console.log(`of the missed ${percent(proposed, missed)} are proposed`);
  console.log(`of the different ${percent(wrong, different)} are joined`);
  console.table(tableBy(scored, ({ pair }) => pair.kind, rowOf));
  console.log('By reason: the largest term of what joins them');
  const joined = scored.filter(({ result }) => result.isJoined);
  console.table(tableBy(joined, ({ result }) => result.evidence[0]?.kind ?? 'none', rowOf));
  for (const one of scored) printError(one);
  scoreAcquired(pairs.filter((pair) => pair.label === 'acquired'));
  return [
    ...(reaches(right, right + wrong, TARGETS.precision) ? [] : ['companies: precision of at least 90 %']),
    ...(reaches(right, same, TARGETS.recall) ? [] : ['companies: recall of at least 75 %']),
    ...(reaches(proposed, missed, TARGETS.missedProposed) ? [] : ['companies: half of the missed proposed']),
    ...(wrong <= different * TARGETS.differentJoined ? [] : ['companies: at most 8 % of the different joined']),
  ];
}

function countOf(scored: readonly ScoredPair[]) {
  const count = (is: (one: ScoredPair) => boolean) => scored.filter(is).length;
  return {
    same: count(({ isSame }) => isSame),
    different: count(({ isSame }) => !isSame),
    right: count(({ isSame, result }) => isSame && result.isJoined),
    wrong: count(({ isSame, result }) => !isSame && result.isJoined),
    missed: count(({ isSame, result }) => isSame && !result.isJoined),
    proposed: count(({ isSame, result }) => isSame && !result.isJoined && result.isProposed),
  };
}

function rowOf(scored: ScoredPair[]) {
  const { right, wrong, missed, proposed, different } = countOf(scored);
  return { right, wrong, missed, 'of them proposed': proposed, 'kept apart': different - wrong };
}

function printError({ pair, isSame, result }: ScoredPair): void {
  if (isSame === result.isJoined) return;
  const what = isSame ? (result.isProposed ? 'missed, proposed' : 'missed') : 'wrongly joined';
  printPair(`${pair.id} ${pair.kind}: ${what}`, result);
}

function scoreAcquired(pairs: readonly AcquiredPair[]): void {
  if (pairs.length === 0) return;
  const results = pairs.map((pair) => ({ pair, ...matchAcquired(pair) }));
  const apart = results.filter(({ before }) => !before.isJoined).length;
  const one = results.filter(({ after }) => after.isJoined).length;
  console.log(`\nAcquired, with an alias of the buyer's name from the day: ${pairs.length} pairs`);
  console.log(`two the day before ${percent(apart, pairs.length)}, one from the day on ${percent(one, pairs.length)}`);
  for (const { pair, before, after } of results) {
    if (before.isJoined) printPair(`${pair.id}: one before ${pair.sameFrom}`, before);
    if (!after.isJoined) printPair(`${pair.id}: two from ${pair.sameFrom} on`, after);
  }
}

function printPair(what: string, { profiles, evidence }: PairResult): void {
  console.log(`${what}\n    ${profiles.map(describeDeveloper).join('\n    ')}\n    ${describeEvidence(evidence)}`);
}
