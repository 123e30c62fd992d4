import type { CategoryItem } from '@pi/domain/api';
import { BubbleChart } from '#components/charts/bubble-chart.tsx';
import { shareAxis } from '#components/charts/number-axis.ts';
import { TableLinks } from '#components/table-links.tsx';
import { CHARTED_AT_LEAST, chartedCategories, chartTitle, chartWords, medianOf } from '#lib/category-chart.ts';
import { PERIOD_WORDS } from '#lib/category-list.ts';
import type { CategoryPeriod } from '#lib/category-sums.ts';
import { formatAmount, formatCount, formatShare } from '#lib/format.ts';

interface Props {
  items: readonly CategoryItem[];
  period: CategoryPeriod;
  /** As of when, and of which stores. */
  source: string;
}

/**
 * The growth of categories against what their three largest plugins hold; nothing where fewer than
 * two are known.
 */
export function CategoryChart({ items, period, source }: Props) {
  const charted = chartedCategories(items, period);
  if (charted.length < 2) return null;
  const median = medianOf(charted.map(({ top3 }) => top3));
  return (
    <BubbleChart
      title={chartTitle(charted)}
      subtitle={`Users gained in ${PERIOD_WORDS[period]}, like for like, against the share of users held by a category’s three largest plugins; area: users. ${formatAmount(charted.length, 'category', 'categories')} with at least ${formatCount(CHARTED_AT_LEAST)} users`}
      bubbles={charted.map((one) => ({
        label: one.title,
        href: `/categories/${one.name}`,
        x: one.top3,
        y: one.growth,
        area: one.users,
        words: chartWords(one, period),
      }))}
      x={{ ...shareAxis(charted.map(({ top3 }) => top3)), name: 'held by the top three' }}
      y={shareAxis(
        charted.map(({ growth }) => growth),
        { withSign: true },
      )}
      line={{ x: median, words: `median ${formatShare(median)}` }}
      corners={['spread out, growing', 'held by few, growing']}
      source={
        <>
          {source} ·{' '}
          <a href="#table" className="inline-block py-1 underline max-sm:-my-2 max-sm:py-3">
            Table below
          </a>{' '}
          · <TableLinks of="Categories" href="/categories" />
        </>
      }
      height={400}
      wideFrom="3xl"
      labels={charted.length}
    />
  );
}
