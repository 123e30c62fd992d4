import { formatScoreChange } from '#lib/pairing-board/score-words.ts';

/** By how much the total changes: green above 0, orange below. */
export function ScoreChange({ change, className = '' }: { change: number; className?: string }) {
  const color = change > 0 ? 'text-up' : change < 0 ? 'text-down' : 'text-ink-2';
  return <span className={`${color} ${className}`}>{formatScoreChange(change)}</span>;
}
