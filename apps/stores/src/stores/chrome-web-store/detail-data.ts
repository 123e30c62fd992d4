import { trimNulls } from '@pi/scrapers/pages';
import type { SampleReview } from '../../catalogue/reviews.ts';
import type { Facts } from './facts.ts';
import { instant, itemOf, manifestOf } from './item.ts';

/** The data of the block `xY2Ddd`: one item with all its details, and items like it. */
export function detailData(facts: Facts, related: Facts[]): unknown[] {
  const { layout } = facts;
  const data: unknown[] = new Array(layout.length).fill(null);
  data[0] = itemOf(facts);
  data[5] = facts.media;
  data[6] = facts.description;
  data[7] = facts.disclosed;
  data[8] = facts.privacyUrl ? layout.flag : null;
  data[9] = 1;
  data[10] = developerOf(facts);
  data[13] = facts.version;
  data[14] = instant(facts.updatedOn, 712_608_000);
  data[15] = facts.size;
  data[16] = facts.languages;
  if (layout.year === 2024) data[20] = manifestOf(facts);
  data[21] = layout.year === 2025 && facts.draw('flag 21') < 0.5 ? null : layout.flag;
  data[22] = related.length > 0 ? related.map((one) => itemOf(one, layout)) : null;
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

function developerOf(facts: Facts): unknown[] {
  const { layout, trader, legalName, publisher } = facts;
  const flag = (on: boolean) => (on ? layout.flag : null);
  const alone = layout.year === 2024 && !trader && facts.draw('flag 4') < 0.5;
  return trimNulls([
    facts.email,
    facts.address,
    null,
    flag(trader),
    flag(alone),
    facts.developer,
    null,
    legalName,
    null,
    null,
    publisher,
  ]);
}

/** The data of the block `x1DgCd`: the newest reviews with their authors, and how many there are. */
export function reviewsData(facts: Facts, reviews: SampleReview[]): unknown[] {
  if (reviews.length === 0) return [[]];
  const tuples = reviews.map((review) => {
    const moment = instant(review.day, 661_456_614);
    const avatar = `https://lh3.googleusercontent.com/a/sample-avatar-${review.n}`;
    const author = [review.author, avatar];
    const id = `${facts.id.slice(0, 8)}-sample-review-${String(review.n).padStart(14, '0')}`;
    const [helpful, unhelpful] = [review.n % 3 === 0 ? review.n : null, review.n % 4 === 0 ? 1 : null];
    const version = review.n % 5 === 0 ? null : review.version;
    return [
      id,
      author,
      review.stars,
      review.text,
      moment,
      moment,
      helpful,
      unhelpful,
      null,
      null,
      null,
      version,
      null,
      'en',
    ];
  });
  return [['sample-token'], tuples, facts.ratingCount];
}
