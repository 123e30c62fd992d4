import type { ApiNumber } from '@pi/domain/api';
import { describeNumber, formatUsd } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

/** A price a month in USD. */
export function Price({ number }: { number: ApiNumber | null }) {
  if (number === null) return <Unknown reason="no plugin states a price in USD" />;
  return <span title={`a month, ${describeNumber(number)}`}>{formatUsd(number.value)}</span>;
}
