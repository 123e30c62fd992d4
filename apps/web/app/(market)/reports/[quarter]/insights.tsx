import type { ReportInsight } from '@pi/domain/api';
import { formatDayRange } from '#lib/format-point.ts';
import { storeTitle } from '#lib/store-title.ts';

/** The key insights, with the source and the days of each. */
export function Insights({ insights }: { insights: readonly ReportInsight[] }) {
  if (insights.length === 0) return <p className="text-ink-2">No number of the quarter is known.</p>;
  return (
    <ol className="grid gap-x-10 border-hairline border-t md:grid-cols-2 print:block">
      {insights.map(({ text, marketplace, from, to }) => (
        <li key={text} className="wrap-anywhere border-hairline border-b py-3">
          <p className="text-base print:text-sm">{text}</p>
          <p className="mt-1 text-ink-3 text-xs">
            Source: {storeTitle(marketplace)}, {formatDayRange({ from, to })}
          </p>
        </li>
      ))}
    </ol>
  );
}
