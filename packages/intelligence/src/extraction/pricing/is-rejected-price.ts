import type { ExtractionSource } from '../extraction-source.ts';
import { brandOf } from './brand.ts';
import { pageTermsOf } from './page-terms.ts';
import { mentionsIn } from './price-mentions.ts';
import { sentencesOf } from './pricing-sentences.ts';
import { weighMention } from './weigh-mention.ts';

/** It is no reason against a price that its text does not say how often it is paid. */
const HARMLESS = new Set(['no period', 'period']);

/**
 * Whether a listing states an amount, but wherever it does a rule says that it is no price of the
 * plugin: another product's, a discount, what users sell. Amounts that rules do not read are not
 * rejected.
 */
export function isRejectedPrice(source: ExtractionSource, amount: number, currency: string): boolean {
  const brand = brandOf(source.name, source.developer?.name);
  const sentences = sentencesOf(source);
  const context = { ...pageTermsOf(sentences), language: source.language };
  const same = sentences
    .flatMap((sentence) => mentionsIn(sentence, context))
    .filter((mention) => Math.abs(mention.amount - amount) < 0.005 && mention.currency === currency);
  return same.length > 0 && same.every((mention) => isRejected(weighMention(mention, brand)));
}

function isRejected(weight: ReturnType<typeof weighMention>): boolean {
  return 'rejected' in weight && !HARMLESS.has(weight.rejected);
}
