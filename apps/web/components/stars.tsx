import { formatCount, formatExact, formatRating } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

/** The average rating; how many ratings it stands on is said on hover, or beside it. */
export function Stars({
  rating,
  count,
  showCount = false,
}: {
  rating: number | null;
  count: number | null;
  showCount?: boolean;
}) {
  if (rating === null) return <Unknown reason="nobody has rated it, or the store shows no ratings" />;
  const words = count === null ? 'number of ratings unknown' : `${formatExact(count)} ratings`;
  return (
    <span title={`${rating} of 5 stars, ${words}`} className="whitespace-nowrap">
      {formatRating(rating)}
      <span aria-hidden className="text-ink-3">
        {' '}
        ★
      </span>
      <span className="sr-only"> of 5 stars</span>
      {showCount && count !== null && <span className="text-ink-2"> ({formatCount(count)})</span>}
    </span>
  );
}
