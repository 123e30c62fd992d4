import type { ApiNumber } from '@pi/domain/api';
import { boundedChange } from '#lib/bounded-change.ts';
import { Unknown } from './unknown.tsx';

interface Props {
  /** The lowest and highest change that the shown numbers allow, as shares. */
  low: ApiNumber | null;
  high: ApiNumber | null;
  reason?: string;
}

const TONES = { up: 'text-up', down: 'text-down', flat: 'text-ink-2' };
const WORDS = { up: 'up', down: 'down', flat: 'unchanged at the precision that the stores show' };

/**
 * A change of a sum of numbers that may be rounded: what it is at least, or nothing that is sure.
 */
export function BoundedChange({ low, high, reason = 'needs a number of the newest day and of 30 days before' }: Props) {
  if (low === null || high === null) return <Unknown reason={reason} />;
  const { direction, text, title } = boundedChange(low.value, high.value);
  return (
    <span className={`whitespace-nowrap ${TONES[direction]}`} title={title}>
      <span className="sr-only">{WORDS[direction]} </span>
      {text}
    </span>
  );
}
