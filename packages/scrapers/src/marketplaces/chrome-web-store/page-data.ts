import { trimNulls } from '../../shared/page-markup.ts';
import type { ItemFacts, ReviewFacts } from './page-facts.ts';
import { instant, item, manifestOf } from './page-item.ts';

/** The data of the block `xY2Ddd`: one item with all its details, and items like it. */
export function detailData(facts: ItemFacts, related: ItemFacts[]): unknown[] {
  const { layout } = facts;
  const data: unknown[] = new Array(layout.length).fill(null);
  data[0] = item(facts);
  data[5] = facts.media;
  data[6] = facts.description;
  data[7] = facts.disclosed?.length ? facts.disclosed : null;
  data[8] = facts.disclosed && layout.flag;
  data[9] = 1;
  data[10] = developerOf(facts);
  data[13] = facts.version;
  data[14] = instant(facts.updatedOn, 712_608_000);
  data[15] = facts.size;
  data[16] = facts.languages;
  if (layout.year === 2024) data[20] = manifestOf(facts);
  data[21] = facts.hasFlag21 ? layout.flag : null;
  data[22] = related.length > 0 ? related.map((one) => item(one, layout)) : null;
  data[25] = facts.analytics;
  data[26] = facts.supportUrl;
  data[27] = facts.minimumChrome;
  data[29] = 1;
  data[33] = facts.privacyUrl;
  data[36] = layout.flag;
  data[37] = facts.manifestVersion;
  if (layout.year === 2026) data[38] = ['en'];
  return data;
}

function developerOf(facts: ItemFacts): unknown[] {
  const { layout, isTrader, legalName, publisher } = facts;
  const flag = (on: boolean) => (on ? layout.flag : null);
  return trimNulls([
    facts.email,
    facts.address,
    null,
    flag(isTrader),
    flag(facts.hasDeveloperFlag),
    facts.developer,
    null,
    legalName,
    null,
    null,
    publisher,
  ]);
}

/**
 * The data of the block `x1DgCd`: the newest reviews with their authors, and how many there are.
 */
export function reviewsData(facts: ItemFacts, reviews: ReviewFacts[]): unknown[] {
  if (reviews.length === 0) return [[]];
  const tuples = reviews.map((review) => {
    const moment = instant(review.day, 661_456_614);
    return [
      review.id,
      [review.author, review.avatar],
      review.stars,
      review.text,
      moment,
      moment,
      review.helpful,
      review.unhelpful,
      review.repliedOn && replyData(review.repliedOn),
      null,
      null,
      review.version,
      null,
      'en',
    ];
  });
  return [['sample-token'], tuples, facts.textReviewCount];
}

// A reply is written like a review, without stars.
function replyData(day: string): unknown[] {
  const moment = instant(day, 84_504_271);
  return ['sample-reply', ['Sample Developer', null], 'Sample reply.', moment, moment, null, null, 'en'];
}
