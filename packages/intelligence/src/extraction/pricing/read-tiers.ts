import { type Extraction, MOST_EXTRACTED, type PriceTier } from '@pi/domain';
import type { ExtractionSource } from '../extraction-source.ts';
import { brandOf } from './brand.ts';
import { namesSelf } from './named-product.ts';
import { pageTermsOf } from './page-terms.ts';
import { planNameOf } from './plan-name.ts';
import type { PriceMention } from './price-mention.ts';
import { mentionsIn } from './price-mentions.ts';
import type { PricingSentence } from './pricing-sentences.ts';
import { weighMention } from './weigh-mention.ts';

/** A listing with more amounts is a list of goods. */
const MOST_MENTIONS = 300;

/** The prices that the sentences of a listing state for it, in their order, each once. */
export function readTiers(sentences: readonly PricingSentence[], source: ExtractionSource): PriceTier[] {
  const brand = brandOf(source.name, source.developer?.name);
  const weighed: { mention: PriceMention; strength: 'strong' | 'weak'; at: number }[] = [];
  const context = { ...pageTermsOf(sentences), language: source.language };
  let count = 0;
  for (const [at, sentence] of sentences.entries()) {
    if (count > MOST_MENTIONS) break;
    let isOfAnother = false;
    for (const mention of mentionsIn(sentence, context)) {
      count += 1;
      const weight = weighMention(mention, brand);
      // "Heron is $11/month; get it for $5": it is still of Heron.
      if (isOfAnother && !namesSelf(mention.head, brand)) continue;
      isOfAnother = 'rejected' in weight && weight.rejected === 'of another';
      if ('strength' in weight) weighed.push({ mention, strength: weight.strength, at });
    }
  }
  // Where some prices are said to be of plans, others count only beside them.
  const strong = new Set(weighed.filter(({ strength }) => strength === 'strong').map(({ at }) => at));
  const kept = weighed.filter(
    ({ strength, at }) =>
      strength === 'strong' || strong.size === 0 || strong.has(at) || strong.has(at - 1) || strong.has(at + 1),
  );
  return distinctTiers(kept.map(({ mention }) => tierOf(mention))).slice(0, MOST_EXTRACTED.tiers);
}

/** The lowest recurring price a month in USD, a yearly one / 12; null where there is none. */
export function lowestMonthlyUsd(tiers: readonly PriceTier[]): Extraction['lowestPaidMonthlyUsd'] {
  const prices = tiers
    .filter(({ currency, amount }) => currency === 'USD' && amount > 0)
    .flatMap(({ amount, period }) => (period === 'month' ? [amount] : period === 'year' ? [amount / 12] : []));
  const lowest = Math.round(Math.min(...prices) * 100) / 100;
  return prices.length === 0 || lowest <= 0 ? null : lowest;
}

function tierOf(mention: PriceMention): PriceTier {
  const { amount, currency, period, per } = mention;
  return { name: planNameOf(mention), amount, currency, period: period === 'other' ? null : period, per };
}

// The same price said twice is one tier; without a period it is the one that has one.
function distinctTiers(tiers: readonly PriceTier[]): PriceTier[] {
  const kept: PriceTier[] = [];
  for (const tier of tiers) {
    const same = kept.find(
      (one) =>
        one.amount === tier.amount &&
        one.currency === tier.currency &&
        (one.period === tier.period || one.period === null || tier.period === null),
    );
    if (!same) kept.push(tier);
    else {
      same.period ??= tier.period;
      same.per ??= tier.per;
      same.name ??= tier.name;
    }
  }
  return kept.filter(({ amount }) => Number.isFinite(amount) && amount > 0 && amount <= 1_000_000);
}
