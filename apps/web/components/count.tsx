import type { ApiNumber } from '@pi/domain/api';
import { describeNumber, formatCount, formatExact } from '#lib/format.ts';
import { formatNumber } from '#lib/format-point.ts';
import { Unknown } from './unknown.tsx';

interface Props {
  number: ApiNumber | null;
  /** Why the number may be unknown. */
  reason?: string;
}

/** A short count with the sign of its kind; on hover the exact number and its origin. */
export function Count({ number, reason = 'the store shows no such number' }: Props) {
  if (number === null) return <Unknown reason={reason} />;
  return (
    <span title={`${formatExact(number.value)}, ${describeNumber(number)}`}>{formatNumber(number, formatCount)}</span>
  );
}

/** A count in full: 1,234. */
export function ExactCount({ number, reason = 'the store shows no such number' }: Props) {
  if (number === null) return <Unknown reason={reason} />;
  return <span title={describeNumber(number)}>{formatExact(number.value)}</span>;
}
