import { formatChange } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

const TONES = { up: 'text-up', down: 'text-down', flat: 'text-ink-2' };
const WORDS = { up: 'up', down: 'down', flat: 'unchanged' };

interface Props {
  /** As a share: 0.031 is + 3.1 %. */
  share: number | null;
  /** Written after the number, e.g. `30 d`; left out where the column says it. */
  period?: string;
}

/** A change with sign, arrow and period. */
export function Change({ share, period }: Props) {
  if (share === null) return <Unknown reason="no number from 30 days before to compare with" />;
  const { direction, text } = formatChange(share);
  return (
    <span className={`whitespace-nowrap ${TONES[direction]}`}>
      <span className="sr-only">{WORDS[direction]} </span>
      {text}
      {period && ` · ${period}`}
    </span>
  );
}
