import type { PriceUnit } from '@pi/domain';
import type { PricingSentence } from './pricing-sentences.ts';

/** An amount of money in a sentence, and what the words beside it say. */
export interface PriceMention {
  sentence: PricingSentence;
  amount: number;
  currency: string;
  /** The text before the amount, and after it, within the sentence. */
  before: string;
  after: string;
  /** As `before` and `after`, no further than the amounts beside it. */
  head: string;
  tail: string;
  period: 'month' | 'year' | 'once' | 'other' | null;
  per: PriceUnit | null;
  /** In a table, what its first row says of the amount's column and of the others. */
  column: { name: string; others: readonly string[] } | null;
}
