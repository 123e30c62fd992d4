import type { Plugin } from '@pi/domain/api';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';

/** How many ratings have 1, 2, 3, 4 and 5 stars, in this order. */
export type StarCounts = readonly number[];

interface Props {
  distribution: Plugin['ratingDistribution'];
  /** Of the reviews since the newest change of hands; null where there was none. */
  since: { day: string; stars: StarCounts } | null;
}

/** Under so many ratings a share says little: only the counts are given. */
const ENOUGH = 20;

/** In whole percent; what is neither nothing nor all is never written as such. */
function shareOf(count: number, total: number): string {
  const percent = Math.round((count / total) * 100);
  if (count > 0 && percent === 0) return '< 1 %';
  if (count < total && percent === 100) return '> 99 %';
  return `${percent} %`;
}

/**
 * How many ratings have 5 to 1 stars, as bars, beside those of the reviews since a change of hands
 * where there are enough; nothing where the store does not say.
 */
export function RatingShares({ distribution, since }: Props) {
  if (!distribution) return null;
  const total = sum(distribution.values);
  if (total === 0) return <p className="text-ink-2">No ratings yet.</p>;
  const later = since && sum(since.stars) >= ENOUGH ? since : null;
  return (
    <table className="w-full max-w-md">
      <caption className="mb-1 text-left text-ink-2 text-xs">
        {formatAmount(total, 'rating')}, as of {distribution.day && formatDay(distribution.day)}
        {later &&
          `; beside them the ${formatAmount(sum(later.stars), 'stored review')} since ${formatDay(later.day)}, when the owner changed`}
      </caption>
      <tbody>
        {[5, 4, 3, 2, 1].map((stars) => (
          <tr key={stars} className="*:py-1">
            <th scope="row" className="whitespace-nowrap pr-3 text-left font-normal">
              {stars}
              <span aria-hidden className="text-ink-3">
                {' '}
                ★
              </span>
              <span className="sr-only"> stars</span>
            </th>
            <Bar values={distribution.values} stars={stars} color="bg-series-1" />
            {later && <Bar values={later.stars} stars={stars} color="bg-series-2" />}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bar({ values, stars, color }: { values: StarCounts; stars: number; color: string }) {
  const [count, total, most] = [values[stars - 1] ?? 0, sum(values), Math.max(...values)];
  return (
    <>
      <td className="w-1/2 border-hairline-strong border-l">
        <span
          aria-hidden
          className={`block h-3 ${color}`}
          style={{ width: `${(count / most) * 100}%`, minWidth: count > 0 ? 2 : 0 }}
        />
      </td>
      <td className="pl-3 text-right">{formatExact(count)}</td>
      {total >= ENOUGH && <td className="whitespace-nowrap px-3 text-right text-ink-2">{shareOf(count, total)}</td>}
    </>
  );
}

function sum(values: StarCounts): number {
  return values.reduce((total, one) => total + one, 0);
}
