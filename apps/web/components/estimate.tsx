import type { ApiEstimate } from '@pi/domain/api';
import { describeEstimate, formatDollars, formatInterval } from '#lib/format-estimate.ts';
import { Unknown } from './unknown.tsx';

interface Props {
  estimate: ApiEstimate | null;
  /** Why there may be none. */
  reason?: string;
  /** The lower end alone. */
  isLowerEnd?: boolean;
}

/** An estimated interval in USD with its mark; on hover its point, its method and its day. */
export function Estimate({ estimate, reason = 'a step of the estimate is not known', isLowerEnd = false }: Props) {
  if (estimate === null) return <Unknown reason={reason} />;
  return (
    <span title={describeEstimate(estimate)} className="whitespace-nowrap">
      {isLowerEnd ? formatDollars(estimate.lower) : formatInterval(estimate)} <EstimateMark />
    </span>
  );
}

/** The mark of what is estimated. */
export function EstimateMark() {
  return (
    <abbr title="estimated" className="font-normal text-ink-2 text-xs tracking-normal no-underline">
      est.
    </abbr>
  );
}
