import { formatMoment } from '#lib/format.ts';

/** A moment as people read it. */
export function Moment({ at }: { at: Date }) {
  const iso = at.toISOString();
  return <time dateTime={iso}>{formatMoment(iso)}</time>;
}
