import type { PluginDetails } from '@pi/domain/api';
import { Section } from '#components/section.tsx';
import { formatDay } from '#lib/format.ts';

interface Props extends Pick<PluginDetails, 'reviews'> {
  storeTitle: string;
}

/** The newest reviews: stars, text and day, without authors. */
export function Reviews({ reviews, storeTitle }: Props) {
  return (
    <Section
      id="reviews"
      title="Newest reviews"
      note={reviews.length > 0 ? `From the ${storeTitle}, without their authors.` : undefined}
    >
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
              <time dateTime={review.day} className="text-xs">
                {formatDay(review.day)}
              </time>
            </p>
            {review.text && <p className="wrap-anywhere mt-1 max-w-[68ch] whitespace-pre-line">{review.text}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
