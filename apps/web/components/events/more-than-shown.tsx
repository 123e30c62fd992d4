import { formatExact } from '#lib/format.ts';

/** Under a list that is cut: how many there are, and how to find the others. */
export function MoreThanShown({ shown, all }: { shown: number; all: number }) {
  if (shown >= all) return null;
  return (
    <p className="mt-3 text-ink-2 text-xs">
      The first {formatExact(shown)} of {formatExact(all)} are shown: search by title or organization to find others.
    </p>
  );
}
