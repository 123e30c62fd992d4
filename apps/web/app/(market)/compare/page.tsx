import type { Metadata } from 'next';
import { RedirectType, redirect } from 'next/navigation';
import { MultiTimeSeries } from '#components/charts/multi-time-series.tsx';
import { PageHeading } from '#components/page-heading.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { compareChart, compareLimits, MEAN_DAYS } from '#lib/compare-chart.ts';
import { eventMarks } from '#lib/compare-events.ts';
import { comparePath, withSlot } from '#lib/compare-ids.ts';
import { compareHref, parseCompareView } from '#lib/compare-view.ts';
import { requestDb } from '#lib/db.ts';
import { findToAdd } from '#lib/find-to-add.ts';
import { formatDay } from '#lib/format.ts';
import { pageMetadata } from '#lib/page-metadata.ts';
import { readEvents, readRanks } from '#lib/read-compare-extras.ts';
import { readComparePage } from '#lib/read-compare-page.ts';
import { AddPlugin } from './add-plugin.tsx';
import { CompareChips } from './compare-chips.tsx';
import { CompareToolbar } from './compare-toolbar.tsx';
import { EventList } from './event-list.tsx';
import { NumbersTable } from './numbers-table.tsx';
import { ReadyComparisons } from './ready-comparisons.tsx';
import { SideBySide } from './side-by-side.tsx';

type Props = PageProps<'/compare'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { compared } = await readComparePage((await searchParams).ids);
  const names = new Intl.ListFormat('en').format(compared.map(({ plugin }) => plugin.name));
  return pageMetadata({
    title: names ? `${names} compared` : 'Compare plugins',
    description: 'Up to six plugins of any store on one chart and side by side: numbers, growth, owners, permissions.',
    path: '/compare',
  });
}

export default async function ComparePage({ searchParams }: Props) {
  const params = await searchParams;
  const { compared, slots, until } = await readComparePage(params.ids);
  const db = await requestDb();
  const limits = compareLimits(compared);
  const view = parseCompareView(params, limits);
  const add = await findToAdd(db, params.add, compared);
  if (add.exact) redirect(compareHref(withSlot(slots, add.exact), view, limits), RedirectType.replace);
  const href = (changes: Partial<typeof view>, places = slots) => compareHref(places, { ...view, ...changes }, limits);
  const isEmpty = compared.length === 0;
  const chart = isEmpty ? null : compareChart(compared, slots, view, until);
  const [ranks, events] = chart
    ? await Promise.all([readRanks(db, compared), readEvents(db, compared, chart.from)])
    : [new Map(), []];
  const table = comparePath(slots).replace('/compare', '/compare/plugins');
  const stores = [...new Set(compared.map(({ info }) => info.title))];

  return (
    <>
      <PageHeading title="Compare">
        <p className="text-sm">
          Up to six plugins of any store. Stores that count differently share a chart only as index or growth.
        </p>
      </PageHeading>
      <div className="-mt-4 mb-8">
        <CompareChips compared={compared} slots={slots} href={(places) => href({}, places)} />
        <AddPlugin slots={slots} view={view} limits={limits} add={add} href={(id) => href({}, withSlot(slots, id))} />
      </div>
      {chart === null ? (
        <ReadyComparisons db={db} />
      ) : (
        <div className="grid gap-12">
          <MultiTimeSeries
            {...chart}
            scale={view.scale}
            alignment={view.align}
            log={view.log}
            level={2}
            annotations={eventMarks(events)}
            notes={[
              ...(view.view === 'day' ? [`mean of ${MEAN_DAYS} days`] : []),
              ...(limits.isOneKind ? [] : ['the stores count different things']),
            ]}
            source={
              <>
                Source: {stores.join(', ')}, as of {formatDay(until)} ·{' '}
                <TableLinks of="What is drawn" href={href({}).replace('/compare', '/compare/chart')} />
              </>
            }
            choices={<CompareToolbar view={view} limits={limits} href={href} />}
          />
          <EventList events={events} />
          <NumbersTable {...{ compared, slots, until, ranks }} table={table} isOneKind={limits.isOneKind} />
          <SideBySide
            compared={compared}
            slots={slots}
            table={table}
            differs={view.differs}
            differsHref={href({ differs: !view.differs })}
          />
        </div>
      )}
    </>
  );
}
