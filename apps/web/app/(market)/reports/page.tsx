import { EmptyState } from '#components/empty-state.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { Link } from '#components/ui/link.tsx';
import { requestDb } from '#lib/db.ts';
import { formatAmount } from '#lib/format.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { listReports } from '#lib/report/list-reports.ts';
import { coverageWords, quarterWords } from '#lib/report/quarter-words.ts';

export const metadata = pageMetadata({
  title: 'Reports',
  description: 'A report of the plugin market for each quarter: key insights, what changed, who leads, with sources.',
  path: '/reports',
});

export default async function ReportsPage() {
  const reports = await listReports(await requestDb());
  return (
    <>
      <PageHeading title="Reports">
        One for each quarter that the data cover, made of the same numbers as all other pages. Free to read, as a page
        or as a PDF.
      </PageHeading>
      {reports.length === 0 ? (
        <EmptyState title="No reports yet">
          The first one is here after the first day of a marketplace is read.
        </EmptyState>
      ) : (
        <ul className="border-hairline-strong border-t">
          {reports.map((report) => (
            <li
              key={report.quarter}
              className="relative flex flex-wrap items-baseline gap-x-4 gap-y-1 border-hairline border-b py-3 hover:bg-hover"
            >
              <Link href={`/reports/${report.quarter}`} className="row-link font-medium text-base">
                {quarterWords(report.quarter)}
              </Link>
              <span className="text-ink-2">{coverageWords(report)}</span>
              <span className="ml-auto text-ink-2">{formatAmount(report.marketplaces.length, 'marketplace')}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="mt-6 max-w-[68ch] text-ink-2">
        One market, category or company in full, or a question of your own:{' '}
        <Link href="/services" className="text-link">
          ask for an offer
        </Link>
        .
      </p>
    </>
  );
}
