import type { Extraction } from '@pi/domain';
import type { ExtractionSource } from '../extraction-source.ts';
import { tidySource, tidyText } from '../tidy-source.ts';
import { brandOf } from './brand.ts';
import { pricingModelOf } from './pricing-model.ts';
import { sentencesOf } from './pricing-sentences.ts';
import { lowestMonthlyUsd, readTiers } from './read-tiers.ts';
import { readSignals } from './signals/pricing-signals.ts';

/**
 * How a plugin is paid for and what it costs, as its store and its texts say together. What is
 * doubtful is left out. Pure, in time linear in the length of the texts.
 */
export function extractPricing(
  listing: ExtractionSource,
): Pick<Extraction, 'pricingModel' | 'tiers' | 'lowestPaidMonthlyUsd'> {
  const source = tidySource(listing);
  const sentences = sentencesOf(source);
  const tiers = readTiers(sentences, source);
  const signals = readSignals(sentences, brandOf(source.name).words);
  return {
    pricingModel: pricingModelOf(source.pricingModel ?? null, signals, tiers),
    tiers,
    lowestPaidMonthlyUsd: lowestMonthlyUsd(tiers),
  };
}

/**
 * The lowest paid price a month that a store's words state in US dollars; a yearly one is divided
 * by 12. Null for everything else: another currency, a price that is paid once, words alone.
 */
export function monthlyPriceUsd(label: string | null | undefined): number | null {
  if (!label) return null;
  const source = { marketplace: '', name: '', pricingLabel: tidyText(label) };
  return lowestMonthlyUsd(readTiers(sentencesOf(source), source));
}
