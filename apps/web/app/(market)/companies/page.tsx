import { LEAST_GROWING_USERS, searchCompanies } from '@pi/db/queries/companies/search-companies';
import { AsOfNotice } from '#components/as-of-notice.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { FocusList } from '#components/focus-list.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Section } from '#components/section.tsx';
import { Link } from '#components/ui/link.tsx';
import { toCompanyListItem } from '#lib/answers/company.ts';
import { ofListOn } from '#lib/as-of.ts';
import {
  COMPANIES_A_PAGE,
  type CompanyQuery,
  CompanySearchParams,
  companiesHref,
  companyParams,
  placeOf,
  SORT_WORDS,
  toCompanySearch,
} from '#lib/company-search.ts';
import { requestDb } from '#lib/db.ts';
import { formatExact } from '#lib/format.ts';
import { keepDay } from '#lib/kept-day.ts';
import { listHref } from '#lib/list-href.ts';
import { asOfParam, parseLeniently } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { CompanyFilters } from './company-filters.tsx';
import { CompanyList } from './company-list.tsx';

export const metadata = pageMetadata({
  title: 'Companies',
  description: 'The companies behind plugins and extensions: products, users, growth, rating and permission risk.',
  path: '/companies',
});

export default async function CompaniesPage({ searchParams }: PageProps<'/companies'>) {
  const asked = withoutEmpty(await searchParams);
  const given = parseLeniently(CompanySearchParams, asked);
  const on = asOfParam(asked);
  const query: CompanyQuery = { ...given, asOf: on, ...(on && given.sort === 'revenue' && { sort: 'users' }) };
  keepDay(on);
  const place = placeOf(query);
  const { db, asOf } = await ofListOn(await requestDb(), on);
  const { rows, next } = await searchCompanies(db, toCompanySearch(query, COMPANIES_A_PAGE));
  const start = place?.before ?? 0;
  const before = start + rows.length;

  return (
    <>
      <PageHeading title="Companies">
        <p>
          The companies behind the plugins of all marketplaces. Sites, accounts, names and products show which
          developers are one company.
        </p>
      </PageHeading>
      <AsOfNotice asOf={asOf} today={companiesHref(query)}>
        Products are those that plugins belong to now; permission risks are known of today alone, and a list of an
        earlier day is not sorted by revenue.
      </AsOfNotice>
      <CompanyFilters query={query} />
      <Section id="list" title={titleOf(query)} table={companiesHref(query)}>
        <FocusList id="list" part={`${query.sort} ${start}`} />
        {rows.length === 0 ? (
          <EmptyState title="No company passes all of these filters">
            <Link href="/companies" className="text-accent underline">
              All companies
            </Link>
          </EmptyState>
        ) : (
          <>
            <CompanyList rows={rows.map(toCompanyListItem)} query={query} />
            <Pages
              words={`${formatExact(start + 1)} – ${formatExact(before)}, ${SORT_WORDS[query.sort]} first`}
              first={start > 0 ? companiesHref(query) : null}
              next={next && listHref('/companies', companyParams(query, { ...next, before }))}
            />
          </>
        )}
        <p className="mt-3 text-ink-3 text-xs">
          Users are added up over the stores that count users alone. The change is like for like; of rounded numbers it
          is the least that they allow. Revenue is estimated: the ends of the plugins’ intervals are added to ends.
          {query.growth &&
            ` By growth, companies with fewer than ${formatExact(LEAST_GROWING_USERS)} users are left out.`}
        </p>
      </Section>
    </>
  );
}

function titleOf({ q, type, marketplace, plugins, growth }: CompanyQuery): string {
  return q || type || marketplace || plugins || growth ? 'Companies that pass these filters' : 'All companies';
}

/** Which part of the list is shown, with links to its first and its next part. */
function Pages({ words, first, next }: { words: string; first: string | null; next: string | null }) {
  const style = 'inline-flex h-10 items-center rounded-md border border-hairline-strong px-4 hover:bg-hover';
  return (
    <nav aria-label="Pages" className="mt-3 flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-2">{words}</p>
      <div className="flex gap-2">
        {first && (
          <Link href={`${first}#list`} className={style}>
            First page
          </Link>
        )}
        {next && (
          <Link href={`${next}#list`} rel="next" className={style}>
            Next
          </Link>
        )}
      </div>
    </nav>
  );
}

// A form sends fields that nobody filled in.
function withoutEmpty(params: Record<string, string | string[] | undefined>) {
  return Object.fromEntries(Object.entries(params).filter(([, value]) => value !== ''));
}
