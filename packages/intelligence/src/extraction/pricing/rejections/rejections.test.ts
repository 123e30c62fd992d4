import { describe, expect, test } from 'vitest';
import { brandOf } from '../brand.ts';
import { mentionsIn } from '../price-mentions.ts';
import { sentencesOf } from '../pricing-sentences.ts';
import { weighMention } from '../weigh-mention.ts';
import { REJECTIONS } from './index.ts';

const REFUSED: Record<string, string> = {
  'other products': 'Other plugins by us\nHeron: $9/month',
  magnitude: 'A market of $3 billion a year',
  'old price': 'It was $49 a year',
  discount: 'Save $20 a year',
  gift: 'You receive $10 a month',
  donation: 'Donors give $5 a month',
  earnings: 'A salary of $5,000 a month',
  goods: 'A parcel is $7.85',
  'rents and power': 'Rents from $900 a month',
  threshold: 'It takes less than $3 a month',
  'by quantity': 'Images at $2 per 1,000',
  fee: 'Setup is $500 a year',
  'charged by users': 'Your customers pay $9 a month',
  example: 'Texts such as $9 a month',
  compared: 'Other tools ask $9 a month',
  'set by users': 'Sell a Gold plan for $15/month',
  support: 'Support development: $3/month',
};

describe('each reason to refuse an amount', () => {
  test.each(REJECTIONS.map(({ name }) => name))('%s refuses its own', (name) => {
    const source = { marketplace: 'x', name: 'Wren', description: REFUSED[name] ?? '' };
    const weights = sentencesOf(source)
      .flatMap((sentence) => mentionsIn(sentence))
      .map((mention) => weighMention(mention, brandOf(source.name)));
    expect(weights).toEqual([{ rejected: name }]);
  });
});
