import { CATEGORIES, type Category } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EmptyState } from '#components/empty-state.tsx';
import { FeedLink } from '#components/feed-link.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { CategoryParams } from '#lib/category-params.ts';
import { requestDb } from '#lib/db.ts';
import { pluginsFeed } from '#lib/feeds/feed-links.ts';
import { formatAmount, formatDay, formatExact } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';
import { parseLeniently } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { type CategoryDetails, isCategory, readCategory } from '#lib/read-category.ts';
import { storeTitle } from '#lib/store-title.ts';
import { CategoryCharts } from './category-charts.tsx';
import { CategoryFacts } from './category-facts.tsx';
import { Leaders } from './leaders.tsx';
import { Openings } from './openings.tsx';
import { StoreTable } from './store-table.tsx';

type Props = PageProps<'/categories/[name]'>;

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { name } = await params;
  if (!isCategory(name)) return { title: 'Unknown category' };
  const title = CATEGORIES[name];
  const description = `${title}: plugins, growth, concentration, leaders and openings, store by store.`;
  const { marketplace } = parseLeniently(CategoryParams, await searchParams);
  return pageMetadata({ title, description, path: `/categories/${name}`, feed: feedOf(name, marketplace) });
}

export default async function CategoryPage({ params, searchParams }: Props) {
  const { name } = await params;
  if (!isCategory(name)) notFound();
  const query = parseLeniently(CategoryParams, await searchParams);
  const info = query.marketplace === undefined ? null : (getMarketplaceInfo(query.marketplace) ?? null);
  const db = await requestDb();
  const details = await readCategory(db, name, { marketplace: info?.name ?? null, count: query.count });
  const { item, all, own, months, openings } = details;
  const row = all.find(({ marketplace }) => marketplace === info?.name);
  const tableOf = (table: string) => listHref(`/categories/${name}/${table}`, { marketplace: info?.name });
  const day = item?.plugins?.day ?? item?.users?.day ?? null;

  return (
    <>
      <PageHeading
        title={CATEGORIES[name]}
        up={{ href: '/categories', label: 'Categories' }}
        actions={<FeedLink feed={feedOf(name, info?.name)} />}
      >
        <p>
          {all.length === 0
            ? 'No store has a plugin of this category.'
            : `${formatAmount(all.length, 'store')} ${all.length === 1 ? 'has' : 'have'} a category with this meaning.`}
          {day && ` As of ${formatDay(day)}.`}
        </p>
      </PageHeading>
      {all.length > 0 && (
        <div className="-mt-4">
          <Tabs label="Store" tabs={tabsOf(details, info?.name ?? null)} />
        </div>
      )}
      {item === null ? (
        <EmptyState title={info ? `${info.title} has no plugin of this category` : 'No plugins of this category yet'}>
          {info
            ? 'It may have had some before: their pages stay, and the other stores are in the tabs above.'
            : 'They are here after the first day of a marketplace is read.'}
        </EmptyState>
      ) : (
        <div className="grid gap-12">
          <CategoryFacts item={item} only={info && row ? { info, row } : null} />
          <CategoryCharts rows={info ? own : all} isOwn={info !== null} months={months} day={day} tableOf={tableOf} />
          <Section
            id="stores"
            title={info ? 'Category by category' : 'Store by store'}
            table={tableOf('stores')}
            note={
              info
                ? `What ${info.title} itself calls it. A plugin is in one of them.`
                : 'Each store counts something else, so totals stand apart. Change is like for like: plugins seen on both days.'
            }
          >
            <StoreTable
              caption={`${CATEGORIES[name]} by ${info ? 'category of the store' : 'store'}`}
              rows={info ? own : all}
              of={info ? 'own' : 'stores'}
              href={(one) =>
                info ? explorerHref(name, [info.name]) : `/categories/${name}?marketplace=${one.marketplace}`
              }
            />
          </Section>
          <div className="grid gap-12 lg:grid-cols-[minmax(0,5fr)_minmax(0,2fr)]">
            <LeaderSection details={details} marketplace={info?.name} />
            <Openings openings={openings} table={tableOf('openings')} />
          </div>
        </div>
      )}
    </>
  );
}

interface LeaderProps {
  details: CategoryDetails;
  marketplace: string | undefined;
}

function LeaderSection({ details: { name, group, groups, leaders }, marketplace }: LeaderProps) {
  if (!group) return null;
  return (
    <Section
      id="leaders"
      title="Leaders"
      table={listHref(`/categories/${name}/leaders`, { marketplace, count: group.name })}
      condition={`by ${group.label.toLowerCase()}; ${LIST.format(group.marketplaces.map(storeTitle))}`}
      more={{ href: explorerHref(name, group.marketplaces), label: `All ${formatExact(group.plugins)}` }}
    >
      {groups.length > 1 && (
        <div className="mb-2 overflow-x-auto">
          <Segmented
            label="Number"
            segments={groups.map((one) => ({
              href: listHref(`/categories/${name}`, { marketplace, count: one.name }),
              label: one.label,
              isOn: one === group,
            }))}
          />
        </div>
      )}
      {leaders.length === 0 ? (
        <EmptyState title="No plugin here shows this number">The list of all of them is one click away.</EmptyState>
      ) : (
        <Leaders leaders={leaders} number={group.number} label={group.label} />
      )}
    </Section>
  );
}

const LIST = new Intl.ListFormat('en');

function tabsOf({ name, all }: CategoryDetails, current: string | null) {
  const plugins = all.reduce((sum, row) => sum + (row.plugins?.value ?? 0), 0);
  const path = `/categories/${name}`;
  return [
    { href: path, label: 'All stores', count: formatExact(plugins), isCurrent: current === null },
    ...all.map(({ marketplace, plugins: number }) => ({
      href: `${path}?marketplace=${marketplace}`,
      label: storeTitle(marketplace),
      count: formatExact(number?.value ?? 0),
      isCurrent: marketplace === current,
    })),
  ];
}

function feedOf(category: Category, marketplace: string | undefined) {
  return pluginsFeed({ category: [category], ...(marketplace !== undefined && { marketplace: [marketplace] }) });
}

function explorerHref(category: Category, marketplaces: readonly string[]): string {
  return `/plugins?category=${category}&marketplace=${marketplaces.join(',')}`;
}
