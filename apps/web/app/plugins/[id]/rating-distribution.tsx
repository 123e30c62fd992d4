import type { Plugin } from '@pi/domain/api';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';

/** Under so many ratings a share says little: only the counts are given. */
const ENOUGH = 20;

/** In whole percent; what is neither nothing nor all is never written as such. */
function shareOf(count: number, total: number): string {
  const percent = Math.round((count / total) * 100);
  if (count > 0 && percent === 0) return '< 1 %';
  if (count < total && percent === 100) return '> 99 %';
  return `${percent} %`;
}

/** How many ratings have 5 to 1 stars, as bars; nothing where the store does not say. */
export function RatingDistribution({ distribution }: { distribution: Plugin['ratingDistribution'] }) {
  if (!distribution) return null;
  const total = distribution.values.reduce((sum, count) => sum + count, 0);
  if (total === 0) return <p className="mb-6 text-ink-2">No ratings yet.</p>;
  const most = Math.max(...distribution.values);
  const rows = distribution.values.map((count, index) => ({ stars: index + 1, count })).reverse();
  return (
    <table className="mb-8 w-full max-w-md">
      <caption className="mb-1 text-left text-ink-2 text-xs">
        {formatAmount(total, 'rating')}, as of {distribution.day && formatDay(distribution.day)}
      </caption>
      <tbody>
        {rows.map(({ stars, count }) => (
          <tr key={stars} className="*:py-0.5">
            <th scope="row" className="whitespace-nowrap pr-3 text-left font-normal">
              {stars}
              <span aria-hidden className="text-ink-3">
                {' '}
                ★
              </span>
              <span className="sr-only"> stars</span>
            </th>
            <td className="w-full">
              <span
                aria-hidden
                className="block h-2.5 bg-[var(--series-1)]"
                style={{ width: `${(count / most) * 100}%`, minWidth: count > 0 ? 2 : 0 }}
              />
            </td>
            <td className="pl-3 text-right">{formatExact(count)}</td>
            {total >= ENOUGH && (
              <td className="whitespace-nowrap pl-3 text-right text-ink-2">{shareOf(count, total)}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
