import type { CountKind } from '@pi/domain';
import { formatCount, formatExact, KIND_WORDS } from '#lib/format.ts';
import { Unknown } from './unknown.tsx';

interface Props {
  value: number | null;
  /** How the store shows it; `derived` is what we added up ourselves. */
  kind?: CountKind | 'derived' | null;
  /** Why the number may be missing. */
  reason?: string;
}

/** A count for reading, with the mark of its kind; the exact number and the kind in words on hover. */
export function Count({ value, kind, reason = 'the store shows no such number' }: Props) {
  if (value === null) return <Unknown reason={reason} />;
  const { before, after, words } =
    kind === 'derived' || !kind ? { before: '', after: '', words: 'added up here' } : KIND_WORDS[kind];
  return (
    <span title={`${formatExact(value)}, ${words}`}>
      {before}
      {formatCount(value)}
      {after}
    </span>
  );
}
