import { listCompanies } from '@pi/db/queries/companies/list-companies';
import { getMarketplaceInfo, marketplaceInfos } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { CompanyTable } from '#components/company-table.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Pager } from '#components/pager.tsx';
import { toCompanyItem } from '#lib/answers/company.ts';
import { requestDb } from '#lib/db.ts';
import { formatExact } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';
import { CompanyListParams, parseLeniently } from '#lib/list-params.ts';
import { primaryMetricLabel, stateOf } from '#lib/marketplaces.ts';
import { pageMetadata } from '#lib/page-metadata.ts';

export const metadata: Metadata = pageMetadata({
  title: 'Companies',
  description: 'The companies behind plugins, with the totals of their plugins by marketplace.',
  path: '/companies',
});

export default async function CompaniesPage({ searchParams }: PageProps<'/companies'>) {
  const params = await searchParams;
  const info =
    params.marketplace === undefined
      ? (marketplaceInfos.find((one) => stateOf(one).on) ?? marketplaceInfos[0])
      : getMarketplaceInfo(String(params.marketplace));
  if (!info) notFound();
  const query = parseLeniently(CompanyListParams, { sort: info.primaryMetric, ...params });
  const { rows, more } = await listCompanies(await requestDb(), { ...query, marketplace: info.name });
  const start = (query.page - 1) * query.pageSize;
  const href = (page: number) =>
    listHref('/companies', { marketplace: info.name, sort: params.sort?.toString(), page });

  return (
    <>
      <PageHeading title="Companies">
        The companies behind the plugins of one marketplace, ordered by the total of their plugins. Sites, accounts,
        names and products show which developers are one company.
      </PageHeading>
      <nav aria-label="Marketplaces" className="mb-4 flex flex-wrap gap-x-6 border-hairline border-b">
        {marketplaceInfos.map((one) => (
          <Link
            key={one.name}
            href={`/companies?marketplace=${one.name}`}
            aria-current={one === info ? 'page' : undefined}
            className={`-mb-px border-b-2 py-2.5 ${one === info ? 'border-accent font-semibold' : 'border-transparent text-ink-2 hover:text-ink'}`}
          >
            {one.title}
          </Link>
        ))}
      </nav>
      {rows.length === 0 ? (
        <EmptyState title={query.page > 1 ? 'This page of the list is empty' : 'No companies yet'}>
          Companies are derived from the developers of the plugins when {info.title} is read.
        </EmptyState>
      ) : (
        <>
          <CompanyTable info={info} rows={rows.map((row) => toCompanyItem(row, info.name))} />
          <Pager
            page={query.page}
            hasNext={more}
            href={href}
            words={`${formatExact(start + 1)} – ${formatExact(start + rows.length)}, largest first by ${primaryMetricLabel(info).toLowerCase()}`}
          />
        </>
      )}
    </>
  );
}
