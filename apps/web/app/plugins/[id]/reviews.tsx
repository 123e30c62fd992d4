import type { PluginDetails } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { formatAmount, formatDay } from '#lib/format.ts';
import { RatingDistribution } from './rating-distribution.tsx';

interface Props extends Pick<PluginDetails, 'plugin' | 'reviews'> {
  storeTitle: string;
}

/** The ratings by stars, and the newest reviews: stars, text and day, without authors. */
export function Reviews({ plugin: { ratingDistribution, textReviewCount }, reviews, storeTitle }: Props) {
  const total = textReviewCount && ` The store has ${formatAmount(textReviewCount.value, 'review')} with a text.`;
  return (
    <Section
      id="reviews"
      title={ratingDistribution ? 'Ratings and newest reviews' : 'Newest reviews'}
      note={reviews.length > 0 ? `From the ${storeTitle}, without their authors.${total ?? ''}` : total}
    >
      <RatingDistribution distribution={ratingDistribution} />
      {reviews.length === 0 && <p className="text-ink-2">No reviews are stored for this plugin.</p>}
      <ol className="grid gap-4">
        {reviews.map((review) => (
          <li key={`${review.day} ${review.stars} ${review.text}`} className="border-hairline border-t pt-3">
            <p className="flex justify-between gap-4 text-ink-2">
              <span>
                <span aria-hidden>
                  {'★'.repeat(review.stars)}
                  <span className="text-hairline-strong">{'★'.repeat(5 - review.stars)}</span>
                </span>
                <span className="sr-only">{review.stars} of 5 stars</span>
              </span>
              <span className="text-right text-xs">
                {review.version && <span className="wrap-anywhere">of version {review.version}, </span>}
                <time dateTime={review.day} className="whitespace-nowrap">
                  {formatDay(review.day)}
                </time>
              </span>
            </p>
            {review.text && <p className="wrap-anywhere mt-1 max-w-[68ch] whitespace-pre-line">{review.text}</p>}
            {review.hasReply && (
              <p className="mt-1 text-ink-2 text-xs">
                The developer replied{review.repliedOn && ` on ${formatDay(review.repliedOn)}`}.
              </p>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
