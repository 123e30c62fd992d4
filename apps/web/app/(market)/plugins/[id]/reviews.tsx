import type { PluginDetails, PluginReview } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { formatAmount, formatDay } from '#lib/format.ts';
import { pluginPath } from '#lib/plugin-id.ts';

interface Props extends Pick<PluginDetails, 'plugin' | 'reviews'> {
  storeTitle: string;
}

/** The newest are in sight, the rest is folded. */
const IN_SIGHT = 4;

/** The newest reviews: stars, text and day, without authors. */
export function Reviews({ plugin, reviews, storeTitle }: Props) {
  const { textReviewCount } = plugin;
  const total = textReviewCount && ` The store has ${formatAmount(textReviewCount.value, 'review')} with a text.`;
  const [first, rest] = [reviews.slice(0, IN_SIGHT), reviews.slice(IN_SIGHT)];
  return (
    <Section
      id="reviews"
      title="Newest reviews"
      table={reviews.length > 0 ? `${pluginPath(plugin)}/reviews` : undefined}
      note={reviews.length > 0 ? `From the ${storeTitle}, without their authors.${total ?? ''}` : total}
    >
      {reviews.length === 0 && <p className="text-ink-2">No reviews are stored for this plugin.</p>}
      <ReviewList reviews={first} />
      {rest.length > 0 && (
        <details>
          <summary className="py-2.5 text-accent">{formatAmount(rest.length, 'earlier review')}</summary>
          <ReviewList reviews={rest} />
        </details>
      )}
    </Section>
  );
}

function ReviewList({ reviews }: { reviews: readonly PluginReview[] }) {
  return (
    <ol>
      {reviews.map((review) => (
        <li
          key={`${review.day} ${review.stars} ${review.text}`}
          className="grid grid-cols-[3.5rem_minmax(0,1fr)_auto] gap-x-4 border-hairline border-b py-3 first:border-t max-md:grid-cols-2"
        >
          <span className="whitespace-nowrap">
            {review.stars}
            <span aria-hidden className="text-ink-3">
              {' '}
              ★
            </span>
            <span className="sr-only"> of 5 stars</span>
          </span>
          <div className="max-md:order-last max-md:col-span-2">
            {review.text && <p className="wrap-anywhere max-w-[76ch] whitespace-pre-line">{review.text}</p>}
            {review.hasReply && (
              <p className="mt-1 text-ink-2 text-xs">
                The developer replied{review.repliedOn && ` on ${formatDay(review.repliedOn)}`}.
              </p>
            )}
          </div>
          <span className="text-right text-ink-2 text-xs">
            {review.version && <span className="wrap-anywhere">of version {review.version}, </span>}
            <time dateTime={review.day} className="whitespace-nowrap">
              {formatDay(review.day)}
            </time>
          </span>
        </li>
      ))}
    </ol>
  );
}
