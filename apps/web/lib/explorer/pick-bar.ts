import type { Range } from '@pi/domain/api';

/**
 * The range after a click on a histogram's bar: a bar beyond the range extends it up to there, any
 * other bar is the range.
 * @param bar its ends; the last one has no `to`
 */
export function pickBar(bar: Required<Pick<Range, 'from'>> & Range, chosen: Range | undefined): Range {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = chosen ?? {};
  if (chosen && bar.from < from) return { ...chosen, from: bar.from };
  if (chosen && bar.from >= to) return { ...(chosen.from !== undefined && { from: chosen.from }), ...endOf(bar) };
  return { from: bar.from, ...endOf(bar) };
}

function endOf({ to }: Range): Range {
  return to === undefined ? {} : { to };
}
