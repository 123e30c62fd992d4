import { addDays } from '@pi/domain';
import { useId } from 'react';
import { percent } from './percent.ts';
import type { DayRange } from './series.ts';
import type { XAxis } from './x-axis.ts';

/** Hatches the days without data, from the last value before them to the next one. */
export function GapHatches({ gaps, until, x }: { gaps: readonly DayRange[]; until: string; x: XAxis['x'] }) {
  const id = useId();
  if (gaps.length === 0) return null;
  return (
    <>
      <pattern id={id} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line y2={6} strokeWidth={2} className="stroke-hairline-strong" />
      </pattern>
      {gaps.map(({ from, to }) => {
        const start = x(addDays(from, -1));
        const end = to < until ? x(addDays(to, 1)) : 100;
        return (
          <rect
            key={from}
            x={percent(start)}
            width={percent(end - start)}
            height="100%"
            fill={`url(#${id})`}
            data-gap
          />
        );
      })}
    </>
  );
}
