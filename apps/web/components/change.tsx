import type { ApiNumber } from '@pi/domain/api';
import { formatChange } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

const TONES = { up: 'text-up', down: 'text-down', flat: 'text-ink-2' };
const WORDS = { up: 'up', down: 'down', flat: 'unchanged' };

interface Props {
  /** As a share: 0.031 is + 3.1 %. */
  change: ApiNumber | null;
  /** Follows the number, e.g. `30 d`; left out where the column's heading says it. */
  period?: string;
}

/** A change with sign, arrow and period. */
export function Change({ change, period }: Props) {
  if (change === null) return <Unknown reason="no number from 30 days before" />;
  const { direction, text } = formatChange(change.value);
  return (
    <span className={`whitespace-nowrap ${TONES[direction]}`}>
      <span className="sr-only">{WORDS[direction]} </span>
      {text}
      {period && ` · ${period}`}
    </span>
  );
}
