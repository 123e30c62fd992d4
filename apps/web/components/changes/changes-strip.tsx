import type { Day } from '@pi/domain';
import { Link } from '#components/ui/link.tsx';
import type { StripDay } from '#lib/changes/strip-days.ts';
import { formatAmount, formatDay, formatExact, formatShortDay } from '#lib/format.ts';

interface Props {
  /** Oldest first. */
  days: readonly StripDay[];
  /** The days that are listed below. */
  chosen: { from: Day; to: Day };
  href(day: Day): string;
}

/** A day this many times as busy as the median is named. */
const BUSY = 3;

const HATCHED = 'bg-[repeating-linear-gradient(135deg,var(--hairline-strong)_0_1px,transparent_1px_5px)]';

/** Changes a day as bars; each leads to its day, as does the table under it. */
export function ChangesStrip({ days, chosen, href }: Props) {
  const rows = days.toReversed().filter(({ changes }) => changes !== 0);
  const most = Math.max(4, ...days.map(({ changes }) => changes ?? 0));
  const top = most + (most % 2);
  const busiest = busiestDay(days);
  const last = days.at(-1);
  return (
    <figure className="mt-3">
      <div className="flex gap-2">
        <div aria-hidden className="flex h-26 w-7 flex-col justify-between text-right text-ink-3 text-xs leading-none">
          {[top, top / 2, 0].map((value) => (
            <span key={value}>{formatExact(value)}</span>
          ))}
        </div>
        <div className="relative min-w-0 flex-1">
          <div
            aria-hidden
            className="flex h-26 items-end border-hairline-strong border-b bg-[linear-gradient(var(--grid)_1px,transparent_1px)] bg-[length:100%_50%]"
          >
            {days.map(({ day, changes }) => (
              <Link
                key={day}
                href={href(day)}
                tabIndex={-1}
                title={`${formatDay(day)}: ${changes === null ? 'not read' : formatAmount(changes, 'change')}`}
                className={`group flex h-full flex-1 items-end px-px hover:bg-hover ${changes === null ? HATCHED : ''}`}
              >
                <span
                  style={{ height: `${((changes ?? 0) / top) * 100}%` }}
                  className={`w-full group-hover:bg-accent ${day >= chosen.from && day <= chosen.to ? 'bg-series-1' : 'bg-hairline-strong'}`}
                />
              </Link>
            ))}
          </div>
          <p aria-hidden className="mt-1 flex justify-between text-ink-2 text-xs">
            <span>{days[0] && formatShortDay(days[0].day)}</span>
            {busiest && (
              <span className="max-md:hidden">{`${formatShortDay(busiest.day)}: ${formatAmount(busiest.changes, 'change')}, the most`}</span>
            )}
            <span>{last && formatShortDay(last.day)}</span>
          </p>
        </div>
      </div>
      <details className="mt-1 text-ink-2 text-xs">
        <summary className="inline-flex min-h-6 items-center max-md:min-h-10">The same numbers as a table</summary>
        <table className="mt-1">
          <thead>
            <tr className="text-left *:pr-6 *:font-normal">
              <th scope="col">Day</th>
              <th scope="col" className="text-right">
                Changes
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ day, changes }) => (
              <tr key={day} className="*:pr-6">
                <td>
                  <Link href={href(day)} className="text-link inline-flex min-h-6 items-center">
                    {formatDay(day)}
                  </Link>
                </td>
                <td className="text-right">{changes === null ? 'not read' : formatExact(changes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

function busiestDay(days: readonly StripDay[]): { day: Day; changes: number } | null {
  const sorted = days
    .flatMap(({ day, changes }) => (changes ? [{ day, changes }] : []))
    .toSorted((a, b) => a.changes - b.changes);
  const median = sorted[Math.floor(sorted.length / 2)]?.changes ?? 0;
  const busiest = sorted.at(-1);
  return busiest && median > 0 && busiest.changes > BUSY * median ? busiest : null;
}
