import { Quarter } from '@pi/domain';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Section } from '#components/section.tsx';
import { dataOrigin } from '#lib/data-origin.ts';
import { requestDb } from '#lib/db.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { lookUpPdf } from '#lib/report/kept-pdf.ts';
import { keptReport } from '#lib/report/kept-report.ts';
import { coverageSentence, quarterWords } from '#lib/report/quarter-words.ts';
import { ChangesPart } from './changes-part.tsx';
import { ComingBars } from './coming-bars.tsx';
import { Cover } from './cover.tsx';
import { Insights } from './insights.tsx';
import { Methods } from './methods.tsx';
import './report.css';
import { StorePart } from './store-part.tsx';
import { FiguresTable, PricesTable } from './stores-tables.tsx';

type Props = PageProps<'/reports/[quarter]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const quarter = Quarter.safeParse((await params).quarter).data;
  if (!quarter) return { title: 'No such report', robots: { index: false } };
  const title = `Plugin market report, ${quarterWords(quarter).toLowerCase()}`;
  const description = `Key insights, what changed and who leads in the plugin marketplaces in ${quarter}, with the source and day of every number.`;
  return pageMetadata({ title, description, path: `/reports/${quarter}` });
}

export default async function ReportPage({ params }: Props) {
  const quarter = Quarter.safeParse((await params).quarter).data;
  if (!quarter) notFound();
  const db = await requestDb();
  const read = await keptReport(db, quarter);
  if (!read) notFound();
  const { report, days, withoutFacts } = read;
  const [pdf, origin] = await Promise.all([lookUpPdf(db, quarter), dataOrigin(db)]);
  return (
    <article data-report className="grid grid-cols-[minmax(0,1fr)] gap-12 max-md:gap-9 print:block print:space-y-8">
      <Cover report={report} pdf={pdf} origin={origin} />
      <Section id="insights" title="Key insights" note={coverageSentence(report)}>
        <Insights insights={report.insights} />
      </Section>
      <div data-sheet>
        <Section id="marketplaces" title="The marketplaces" table={`/reports/${quarter}/stores`}>
          <FiguresTable stores={report.stores} />
          <div className="mt-8">
            <ComingBars stores={report.stores} from={report.from} to={report.to} />
          </div>
        </Section>
      </div>
      <div data-sheet>
        <ChangesPart report={report} />
      </div>
      <div data-whole>
        <Section id="prices" title="Ratings and prices" table={`/reports/${quarter}/stores`}>
          <PricesTable stores={report.stores} withoutFacts={withoutFacts.length} />
        </Section>
      </div>
      {report.stores.map((store) => (
        <div key={store.marketplace} data-sheet>
          <StorePart
            store={store}
            quarter={quarter}
            days={days.get(store.marketplace) ?? []}
            growing={report.growing.filter(({ marketplace }) => marketplace === store.marketplace)}
            companies={report.companies.filter(({ marketplace }) => marketplace === store.marketplace)}
            categories={report.categories.filter(({ marketplace }) => marketplace === store.marketplace)}
          />
        </div>
      ))}
      <Methods limits={report.limits} quarter={quarter} />
    </article>
  );
}
