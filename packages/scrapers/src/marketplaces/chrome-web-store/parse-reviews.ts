import { MOST_REVIEWS } from '@pi/domain';
import { listOf, rawDay, rawText, textOf } from '../../shared/raw-value.ts';
import { withoutAuthor } from '../../shared/without-author.ts';

/** The reply is between the votes and the version. */
const REPLY = 8;
const VERSION = 11;

/** The answer of the service `x1DgCd`: the newest reviews, and how many have a text. */
export interface ReviewsAnswer {
  reviews: unknown[];
  textReviewCount: unknown;
}

/** The newest reviews for a draft, without their authors. */
export function reviewsFrom(answer: ReviewsAnswer | undefined): unknown[] | undefined {
  return answer?.reviews.slice(0, MOST_REVIEWS).map(reviewFrom);
}

// The author is read to be dropped from the text: some sign with their name. Of the reply only its
// day is read.
function reviewFrom(review: unknown) {
  const parts = listOf(review);
  const [externalId, author, stars, text, created] = parts;
  const [name] = listOf(author);
  return {
    externalId,
    stars,
    text: typeof text === 'string' && typeof name === 'string' ? withoutAuthor(text, name) : (text ?? ''),
    day: rawDay(created),
    version: rawText(parts[VERSION]),
    ...replyOf(parts.slice(REPLY, VERSION)),
  };
}

// No reply was recorded: whether it is one part or several, its day is the first moment in it.
function replyOf(parts: unknown[]) {
  const reply = parts.filter((part) => textOf(part) !== null || listOf(part).length > 0);
  if (reply.length === 0) return { hasReply: false, repliedOn: null };
  const moment = reply.flatMap((part) => [part, ...listOf(part)]).find((part) => typeof listOf(part)[0] === 'number');
  return { hasReply: true, repliedOn: rawDay(moment) ?? undefined };
}
