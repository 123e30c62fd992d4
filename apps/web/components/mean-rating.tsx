import type { ApiNumber } from '@pi/domain/api';
import { describeNumber, formatRating } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

/** Stars that are calculated of many ratings. */
export function MeanRating({ number, of }: { number: ApiNumber | null; of?: string }) {
  if (number === null) return <Unknown reason="the store shows no ratings, or none are known" />;
  return (
    <span className="whitespace-nowrap" title={[of, describeNumber(number)].filter(Boolean).join(': ')}>
      {formatRating(number.value)}
      <span aria-hidden className="text-ink-3">
        {' '}
        ★
      </span>
      <span className="sr-only"> of 5 stars</span>
    </span>
  );
}
