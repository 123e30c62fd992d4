import type { ApiNumber } from '@pi/domain/api';
import { formatCount, formatRating } from '#lib/format.ts';
import { describeRatings, formatNumber } from '#lib/format-point.ts';
import { Unknown } from './unknown.tsx';

interface Props {
  rating: ApiNumber | null;
  count: ApiNumber | null;
  /** Whether the number of ratings is beside the rating, not on hover only. */
  showCount?: boolean;
}

/** The average rating; the number of ratings is on hover or beside it. */
export function Stars({ rating, count, showCount = false }: Props) {
  if (rating === null) return <Unknown reason="no ratings yet, or the store shows none" />;
  const words = count === null ? 'number of ratings unknown' : describeRatings(count);
  return (
    <span title={`${rating.value} of 5 stars, ${words}`} className="whitespace-nowrap">
      {formatRating(rating.value)}
      <span aria-hidden className="text-ink-3">
        {' '}
        ★
      </span>
      <span className="sr-only"> of 5 stars</span>
      {showCount && count !== null && <span className="text-ink-2"> ({formatNumber(count, formatCount)})</span>}
    </span>
  );
}
