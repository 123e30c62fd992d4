import type { ApiEstimate } from '@pi/domain/api';
import { formatDollars, formatInterval } from '#lib/format-estimate.ts';

/** An interval on an axis in powers of ten; nothing where its upper end is below $1. */
export function RevenueBar({ estimate }: { estimate: ApiEstimate }) {
  const { lower, value, upper } = estimate;
  if (upper < 1) return null;
  const low = Math.floor(Math.log10(Math.max(1, lower)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(upper)));
  const place = (amount: number) => ((Math.log10(Math.max(amount, 10 ** low)) - low) / (high - low)) * 100;
  const ticks = Array.from({ length: high - low + 1 }, (_, step) => low + step);
  const every = Math.ceil(ticks.length / 6);
  const [from, to] = [place(lower), place(upper)];
  return (
    <div
      role="img"
      aria-label={`${formatInterval(estimate)}, about ${formatDollars(value)}, on an axis in powers of ten`}
      className="mt-3 px-4 text-ink-2 text-xs"
    >
      <div className="relative h-6 border-hairline-strong border-b">
        {ticks.map((power) => (
          <i
            key={power}
            className="absolute inset-y-0 border-hairline border-l"
            style={{ left: `${((power - low) / (high - low)) * 100}%` }}
          />
        ))}
        <i
          className="absolute inset-y-1.5 rounded-sm bg-series-1"
          style={{ left: `${from}%`, width: `${Math.max(to - from, 1)}%` }}
        />
        <i className="absolute inset-y-0 w-0.5 -translate-x-1/2 bg-ink" style={{ left: `${place(value)}%` }} />
      </div>
      <div className="relative h-5">
        {ticks.map(
          (power, index) =>
            index % every === 0 && (
              <span
                key={power}
                className="absolute -translate-x-1/2 pt-0.5"
                style={{ left: `${((power - low) / (high - low)) * 100}%` }}
              >
                {formatDollars(10 ** power)}
              </span>
            ),
        )}
      </div>
    </div>
  );
}
