import type { CategoryInMarketplace, CategoryMonth } from '@pi/domain/api';
import { HoldBars } from '#components/charts/hold-bars.tsx';
import { MonthBars } from '#components/charts/month-bars.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { formatDay, formatShare } from '#lib/format.ts';
import { storeTitle } from '#lib/store-title.ts';
import { monthsTitle } from '#lib/sum-months.ts';

interface Props {
  /** Stores, or a store's own categories. */
  rows: readonly CategoryInMarketplace[];
  /** Whether they are a store's own. */
  isOwn: boolean;
  months: readonly CategoryMonth[];
  day: string | null;
  /** The address of one of the category's tables without extension. */
  tableOf(name: 'stores' | 'months'): string;
}

const MONTHS = 12;
/** Of few plugins, the largest three always hold most. */
const MANY_PLUGINS = 10;

/** What the largest plugins hold, and how many plugins came and went by month. */
export function CategoryCharts({ rows, isOwn, months, day, tableOf }: Props) {
  const asOf = day ? `; as of ${formatDay(day)}` : '';
  const held = rows
    .flatMap(({ marketplace, titles, plugins, top3Share, next7Share, next90Share }) => {
      if (!top3Share) return [];
      const name = isOwn ? titles.join('; ') : storeTitle(marketplace);
      const [next7, next90] = [next7Share?.value ?? 0, next90Share?.value ?? 0];
      return [{ name, plugins: plugins?.value ?? 0, top3: top3Share.value, next7, next90 }];
    })
    .sort((a, b) => b.top3 - a.top3);
  const first = held.find(({ plugins }) => plugins >= MANY_PLUGINS);
  const newest = months.slice(-MONTHS);
  return (
    <div className="grid gap-12 md:grid-cols-2">
      <HoldBars
        title={
          first ? `In ${first.name} three plugins hold ${formatShare(first.top3)}` : 'What the largest plugins hold'
        }
        source={
          <>
            Stores that publish a count{asOf} · <TableLinks of="What the largest hold" href={tableOf('stores')} />
          </>
        }
        held={held}
      />
      <MonthBars
        title={monthsTitle(newest)}
        subtitle="Plugins newly listed and gone by month"
        source={
          <>
            First day seen, and day of delisting{asOf} · <TableLinks of="New and gone" href={tableOf('months')} />
          </>
        }
        months={newest}
      />
    </div>
  );
}
