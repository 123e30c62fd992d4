import { listNewestDays } from '@pi/db/queries/catalogue/get-newest-day';
import { listCategoryFacts } from '@pi/db/queries/categories/list-category-facts';
import type { CategoryItem } from '@pi/domain/api';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { toCategoryItems } from '#lib/answers/category.ts';
import { CategoryListParams, categoriesHref, PERIOD_WORDS, sortCategories } from '#lib/category-list.ts';
import { CATEGORY_PERIODS } from '#lib/category-sums.ts';
import { requestDb } from '#lib/db.ts';
import { formatAmount, formatDay } from '#lib/format.ts';
import { parseLeniently } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { storeTitle } from '#lib/store-title.ts';
import { CategoryChart } from './category-chart.tsx';
import { CategoryTable } from './category-table.tsx';

export const metadata = pageMetadata({
  title: 'Categories',
  description: 'Plugins, users, growth and concentration of each category over all marketplaces.',
  path: '/categories',
});

const LIST = new Intl.ListFormat('en');

export default async function CategoriesPage({ searchParams }: PageProps<'/categories'>) {
  const query = parseLeniently(CategoryListParams, await searchParams);
  const db = await requestDb();
  const [rows, days] = await Promise.all([listCategoryFacts(db, { scope: 'shared' }), listNewestDays(db)]);
  const items = toCategoryItems(rows, days);
  const stores = new Set(items.flatMap(({ marketplaces }) => marketplaces));
  const counting = LIST.format([...new Set(items.flatMap(({ usersIn }) => usersIn))].map(storeTitle));

  return (
    <>
      <PageHeading title="Categories">
        <p>
          {formatAmount(items.length, 'category', 'categories')} across {formatAmount(stores.size, 'marketplace')}. Each
          store names its own; those of one meaning are one here.
        </p>
      </PageHeading>
      {items.length === 0 ? (
        <EmptyState title="No categories yet">They are here after the first day of a marketplace is read.</EmptyState>
      ) : (
        <div className="grid gap-12">
          <CategoryChart
            items={items}
            period={query.period}
            source={`Stores’ own numbers, rounded ones included${asOf(items)}`}
          />
          <Section id="table" title={formatAmount(items.length, 'category', 'categories')} table="/categories">
            <div className="mb-2 flex items-center gap-3">
              <span className="text-ink-2 text-xs">Change over</span>
              <Segmented
                label="Change over"
                segments={CATEGORY_PERIODS.map((period) => ({
                  href: categoriesHref({ ...query, period }),
                  label: PERIOD_WORDS[period],
                  isOn: period === query.period,
                }))}
              />
            </div>
            <CategoryTable items={sortCategories(items, query)} query={query} />
            <p className="mt-3 text-ink-3 text-xs">
              <b className="font-medium text-ink-2">Users</b> of the stores that count users
              {counting && ` (${counting})`}; others say daily users, installs or downloads and are on the category’s
              page. <b className="font-medium text-ink-2">Median price</b> of the lowest paid tier a month, of plugins
              with a price in USD. What cannot be added up over stores, medians and shares, is that of the store with
              most users of the category, else with most plugins; it is named on hover.
            </p>
          </Section>
        </div>
      )}
    </>
  );
}

function asOf(items: readonly CategoryItem[]): string {
  const newest = items
    .flatMap(({ users }) => users?.day ?? [])
    .sort()
    .at(-1);
  return newest ? `; as of ${formatDay(newest)}` : '';
}
