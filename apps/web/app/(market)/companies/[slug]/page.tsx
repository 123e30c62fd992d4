import { listCompanySeries } from '@pi/db/queries/companies/company-series';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { AsOfNotice } from '#components/as-of-notice.tsx';
import { ChangeList } from '#components/change-list.tsx';
import { Section } from '#components/section.tsx';
import { ofCompanyOn } from '#lib/as-of.ts';
import { CHARTED_LISTINGS, chartedListings, groupProducts } from '#lib/company-products.ts';
import { requestDb } from '#lib/db.ts';
import { companyFeed } from '#lib/feeds/feed-links.ts';
import { asOfHref, keepDay } from '#lib/kept-day.ts';
import { asOfParam } from '#lib/list-params.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { decodeSegment } from '#lib/plugin-id.ts';
import { readCompany } from '#lib/read-company.ts';
import { CompanyAliases } from './company-aliases.tsx';
import { CompanyChart } from './company-chart.tsx';
import { CompanyDevelopers } from './company-developers.tsx';
import { CompanyFacts } from './company-facts.tsx';
import { CompanyHeading } from './company-heading.tsx';
import { CompanyPeople } from './company-people.tsx';
import { CompanyProducts } from './company-products.tsx';
import { PossiblySame } from './possibly-same.tsx';

type Props = PageProps<'/companies/[slug]'>;

const NUMBERS = new Map(marketplaceInfos.map(({ name, primaryMetric }) => [name, primaryMetric]));

// The title and the page need the same company: it is read once a request.
const findCompany = cache(async (slug: string, day: string | undefined) => {
  const decoded = decodeSegment(slug);
  return decoded === null ? null : readCompany(await requestDb(), decoded, day);
});

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const company = await findCompany((await params).slug, asOfParam(await searchParams));
  if (!company) return { title: 'Unknown company' };
  const description = `The plugins of ${company.name} in all marketplaces: users, growth, rating, permission risk, changes.`;
  return pageMetadata({
    title: company.name,
    description,
    path: `/companies/${company.slug}`,
    feed: companyFeed(company.slug),
  });
}

export default async function CompanyPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const on = asOfParam(await searchParams);
  const company = await findCompany(slug, on);
  if (!company) notFound();
  keepDay(on);
  // The slug is of a company that was merged into this one; not permanently: merges can be undone.
  if (company.slug !== decodeSegment(slug)) redirect(asOfHref(`/companies/${company.slug}`, on));
  const { db } = await ofCompanyOn(await requestDb(), company.slug, on);
  const products = groupProducts(company);
  const series = await listCompanySeries(db, company.slug, NUMBERS);

  return (
    <>
      <AsOfNotice asOf={company.asOf} today={`/companies/${company.slug}`}>
        Developers and products are those of today.
      </AsOfNotice>
      <CompanyHeading company={company} />
      <div className="-mt-2 grid grid-cols-[minmax(0,1fr)] gap-12">
        <CompanyFacts facts={company.facts} />
        <CompanyChart
          db={db}
          slug={company.slug}
          listings={chartedListings(products, CHARTED_LISTINGS)}
          params={await searchParams}
        />
        <CompanyProducts slug={company.slug} products={products} series={series} />
        <div className="grid gap-12 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Section id="changes" title="Newest changes" table={`/companies/${company.slug}/changes`}>
            <ChangeList changes={company.changes} withMarketplace={company.marketplaces.length > 1} />
          </Section>
          <div className="grid min-w-0 content-start gap-12">
            <CompanyDevelopers slug={company.slug} developers={company.developers} />
            <CompanyAliases slug={company.slug} aliases={company.aliases} />
            {!company.asOf && (
              <CompanyPeople slug={company.slug} plugin={products.find(({ isGone }) => !isGone)?.listings[0]?.id} />
            )}
          </div>
        </div>
        <PossiblySame slug={company.slug} proposals={company.proposals} />
      </div>
    </>
  );
}
