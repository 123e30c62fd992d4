import type { Board } from '@pi/domain/events';
import { formatScore } from '#lib/pairing-board/score-words.ts';

const WIDTH = 152;
const TOP_AT = 144;
/** The gauge shows this share of the bound, or more where a total is lower. */
const SHOWN_SHARE = 0.01;

/**
 * Where the total stands: a point now, a short tick computed, a long one the bound. Without a bound
 * there is nothing to stand against.
 */
export function Gauge({ board }: { board: Pick<Board, 'total' | 'computedTotal' | 'bound'> }) {
  const { total, computedTotal, bound } = board;
  if (!bound) return <span className="mr-auto max-md:hidden" />;
  const lowest = Math.min(total, computedTotal, bound.value);
  const span = Math.max((bound.value - lowest) * 1.5, Math.abs(bound.value) * SHOWN_SHARE, 1);
  const place = (value: number) =>
    Math.round(Math.min(WIDTH - 4, Math.max(4, TOP_AT - ((bound.value - value) / span) * TOP_AT)));
  const [now, computed] = [place(total), place(computedTotal)];
  return (
    <svg
      width={WIDTH}
      height="20"
      viewBox={`0 0 ${WIDTH} 20`}
      role="img"
      aria-label={`Total ${formatScore(total)}; computed ${formatScore(computedTotal)}; at most ${formatScore(bound.value)}`}
      className="mr-auto shrink-0 overflow-visible fill-none max-md:hidden"
      strokeWidth={1.5}
    >
      <path d={`M0 12H${WIDTH}`} className="stroke-hairline-strong" />
      <path d={`M0 12H${now}`} className="stroke-ink" strokeWidth={3} />
      <path d={`M${computed} 7v10`} className="stroke-ink-3" />
      <path d={`M${TOP_AT} 4v16`} className="stroke-ink" />
      <circle cx={now} cy="12" r="4" className="fill-ink stroke-paper" strokeWidth={2} />
    </svg>
  );
}
