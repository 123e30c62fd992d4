import { MOST_REVIEWS } from '@pi/domain';
import { listOf, rawDay, rawText } from '../../shared/raw-value.ts';
import { withoutAuthor } from '../../shared/without-author.ts';

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
// day is read; it is a review itself, with its author, text and moments at the same positions.
function reviewFrom(review: unknown) {
  const [externalId, author, stars, text, created, , , , reply, , , version] = listOf(review);
  const [name] = listOf(author);
  return {
    externalId,
    stars,
    text: typeof text === 'string' && typeof name === 'string' ? withoutAuthor(text, name) : (text ?? ''),
    day: rawDay(created),
    version: rawText(version),
    ...replyOf(reply),
  };
}

function replyOf(reply: unknown) {
  if (reply === null || reply === undefined) return { hasReply: false, repliedOn: null };
  return { hasReply: true, repliedOn: rawDay(listOf(reply)[3]) };
}
