import { EXTRACTION_TARGETS, type ExtractionScores, RATIO_NAMES } from '@pi/intelligence';
import { percent, reaches } from '../identity/tally.ts';

const TITLES: Record<(typeof RATIO_NAMES)[number], string> = {
  pricingModel: 'pricing model',
  lowest: 'lowest price, all',
  lowestOfPriced: 'lowest price, of those with one',
  tierPrecision: 'tiers: precision',
  tierRecall: 'tiers: recall',
  tierUnit: 'tiers: paid for what',
  integrationPrecision: 'integrations: precision',
  integrationRecall: 'integrations: recall',
  tags: 'tags that are plausible',
};

/** Prints scores against a baseline's, and each listing with a miss. @returns the targets missed */
export function printScores(title: string, scores: ExtractionScores, baseline: ExtractionScores): string[] {
  console.log(`\n${title}: ${scores.labels} labels, of which ${scores.predicted} were read`);
  console.table(
    Object.fromEntries(
      RATIO_NAMES.map((name) => {
        const { hits, of } = scores.ratios[name];
        const before = baseline.ratios[name];
        const target = EXTRACTION_TARGETS[name];
        return [
          TITLES[name],
          {
            rules: percent(hits, of),
            'store fields only': percent(before.hits, before.of),
            target: target === null ? '' : `${target * 100} %`,
          },
        ];
      }),
    ),
  );
  console.log(`named traps taken: ${scores.traps}; labels without 2 to 5 tags: ${scores.withoutTags}`);
  for (const { store, id, reasons } of scores.misses) console.log(`${store}:${id}: ${reasons.join('; ')}`);
  const missed = RATIO_NAMES.flatMap((name) => {
    const target = EXTRACTION_TARGETS[name];
    const { hits, of } = scores.ratios[name];
    return target === null || reaches(hits, of, target) ? [] : [`${title}: ${TITLES[name]}, ${target * 100} %`];
  });
  return scores.traps === 0 ? missed : [...missed, `${title}: no named trap taken`];
}
