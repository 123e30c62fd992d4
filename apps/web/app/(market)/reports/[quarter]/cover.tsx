import { type DataOrigin, dayOf } from '@pi/domain';
import type { Report } from '@pi/domain/api';
import { Crumbs } from '#components/ui/crumbs.tsx';
import { formatCount, formatMoment } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { PDF_UNAVAILABLE, type PdfState, whyNoPdf } from '#lib/report/kept-pdf.ts';
import { coverageWords, quarterWords } from '#lib/report/quarter-words.ts';
import { settings } from '#lib/settings.ts';
import { storeTitle } from '#lib/store-title.ts';

interface Props {
  report: Report;
  /** Null where no PDF was made. */
  pdf: PdfState;
  origin: DataOrigin | null;
}

const LIST = new Intl.ListFormat('en');

/** What the report is of: the top of the page, and a sheet of its own on paper. */
export function Cover({ report, pdf, origin }: Props) {
  const { quarter, stores } = report;
  return (
    <div data-cover className="print:flex print:flex-col print:justify-center">
      <div className="print:hidden">
        <Crumbs crumbs={[{ href: '/reports', label: 'Reports' }]} />
      </div>
      <p className="hidden font-semibold text-base print:block">Plugin Intelligence</p>
      <h1 className="mt-1 print:mt-6 print:text-4xl">Plugin market report: {quarterWords(quarter).toLowerCase()}</h1>
      <p className="mt-1 text-base text-ink-2">{coverageWords(report)}</p>
      <p className="mt-3 max-w-[68ch] text-ink-2">
        {stores.length === 1 ? 'Marketplace' : 'Marketplaces'}:{' '}
        {LIST.format(stores.map(({ marketplace }) => storeTitle(marketplace)))}. Read once a day; days are UTC.
      </p>
      {origin === 'sample' && (
        <p className="mt-3 hidden print:block">Sample data: these plugins and companies are invented.</p>
      )}
      <p className="mt-3 max-w-[68ch] print:hidden">
        <Pdf report={report} pdf={pdf} origin={origin} />
      </p>
    </div>
  );
}

function Pdf({ report: { quarter }, pdf, origin }: Props) {
  const numbers = (
    <a href={`/api/v1/reports/${quarter}`} className="text-link">
      The figures as JSON
    </a>
  );
  const missing = { quarter, isLive: origin === 'live', today: dayOf(new Date()) };
  if (!pdf || pdf === 'unavailable')
    return (
      <span className="text-ink-2">
        {pdf ? PDF_UNAVAILABLE : whyNoPdf(settings(), missing)} {numbers}
      </span>
    );
  return (
    <>
      <a href={`/reports/${quarter}/report.pdf`} className="text-link">
        PDF
      </a>{' '}
      <span className="text-ink-2">
        ({formatDayRange(pdf)}, made {formatMoment(pdf.madeAt)}, {formatCount(pdf.bytes)}B) · {numbers}
      </span>
    </>
  );
}
