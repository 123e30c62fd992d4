import type { Day } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { gainOfRatings, type LowMonth, lowReviewsByMonth, RECENT_DAYS } from '#lib/recent-ratings.ts';

interface Props {
  details: Pick<PluginDetails, 'metrics' | 'reviews'>;
  /** The newest day that the plugin or its marketplace was read on. */
  until: Day;
}

/** How many ratings came lately, and which part of the kept reviews has one or two stars. */
export function RecentRatings({ details: { metrics, reviews }, until }: Props) {
  const gain = gainOfRatings(metrics, until);
  const months = lowReviewsByMonth(reviews);
  if (!gain && months.length === 0) return null;
  return (
    <div className="mt-6 grid gap-6">
      {gain && (
        <p>
          <span className="font-medium">
            {gain.isExact ? '' : '≈ '}
            {formatAmount(gain.ratings, 'rating')}
          </span>{' '}
          in the last {RECENT_DAYS} days
          <span className="block text-ink-2 text-xs">
            from the store’s count of ratings, {formatDayRange({ from: gain.from, to: gain.to })}
          </span>
        </p>
      )}
      {months.length > 0 && <LowMonths months={months} reviews={reviews.length} />}
    </div>
  );
}

function LowMonths({ months, reviews }: { months: readonly LowMonth[]; reviews: number }) {
  return (
    <table className="w-full max-w-md">
      <caption className="mb-1 text-left text-xs">
        <span className="font-medium text-sm">One and two stars by month</span>
        <span className="block text-ink-2">
          of the {formatAmount(reviews, 'review')} with a text that {reviews === 1 ? 'is' : 'are'} kept here, the
          newest; not of all ratings
        </span>
      </caption>
      <tbody>
        {months.map(({ month, reviews: all, low }) => (
          <tr key={month} className="*:py-1">
            <th scope="row" className="whitespace-nowrap pr-3 text-left font-normal">
              {formatDay(`${month}-01`).replace(/^\d+ /, '')}
            </th>
            <td className="w-1/2 border-hairline-strong border-l bg-[linear-gradient(var(--grid),var(--grid))] bg-[length:100%_12px] bg-center bg-no-repeat">
              <span aria-hidden className="block h-3 bg-series-2" style={{ width: `${(low / all) * 100}%` }} />
            </td>
            <td className="whitespace-nowrap pl-3 text-right">
              {formatExact(low)} of {formatExact(all)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
