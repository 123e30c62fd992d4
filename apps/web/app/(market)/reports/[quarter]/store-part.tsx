import type { StoreDay } from '@pi/db/queries/report/list-store-days';
import type { ReportCategory, ReportCompany, ReportMover, StoreQuarter } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Change, PluginChange } from '#components/change.tsx';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { Section } from '#components/section.tsx';
import { Share } from '#components/share.tsx';
import { Link } from '#components/ui/link.tsx';
import { capital } from '#lib/capital.ts';
import { formatAmount, formatDay } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { moversCondition } from '#lib/movers.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { wordsOf } from '#lib/report/read-report.ts';
import { sourceNote } from '#lib/report/source-note.ts';
import { ReportTable } from './report-table.tsx';

interface Props {
  store: StoreQuarter;
  days: readonly StoreDay[];
  growing: readonly ReportMover[];
  companies: readonly ReportCompany[];
  categories: readonly ReportCategory[];
}

/** One marketplace in the quarter: its number day by day, who grew, who leads, its categories. */
export function StorePart({ store, days, growing, companies, categories }: Props) {
  const { title, unit } = wordsOf(store.marketplace);
  const values = days.flatMap(({ day, primaryTotal }) =>
    primaryTotal === null ? [] : [{ day, value: primaryTotal, kind: store.primaryTotal?.kind ?? ('rounded' as const) }],
  );
  return (
    <Section
      id={`of-${store.marketplace}`}
      title={title}
      note={`${formatDayRange(store)}, of which ${formatAmount(store.readDays?.value ?? 0, 'day')} ${store.readDays?.value === 1 ? 'was' : 'were'} read.`}
      more={{ href: `/marketplaces/${store.marketplace}`, label: 'Its page' }}
    >
      <div className="grid grid-cols-[minmax(0,1fr)] gap-8 print:block print:space-y-4">
        <TimeSeries
          title={`${capital(unit)} of all plugins`}
          unit={unit}
          values={values}
          until={store.to}
          height={180}
          source={`${title}, added up here from its plugins’ numbers, as of ${formatDay(store.to)}`}
          empty={`No ${unit} known in these days.`}
        />
        <Growing growing={growing} unit={unit} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] print:block print:space-y-4">
          <Companies companies={companies} store={store} unit={unit} />
          <Categories categories={categories} unit={unit} />
        </div>
      </div>
    </Section>
  );
}

function Growing({ growing, unit }: { growing: readonly ReportMover[]; unit: string }) {
  const [first] = growing;
  if (!first) return null;
  const isCounter = first.gainChange !== null;
  return (
    <div data-whole className="min-w-0">
      <h3 className="mb-2 print:mb-1">Fastest growing plugins, {first.period} days</h3>
      <ReportTable
        caption="Fastest growing plugins"
        rows={growing}
        keyOf={({ id }) => id}
        columns={[
          {
            label: 'Plugin',
            cell: (mover) => (
              <Link href={pluginPath(mover)} className="hover:underline">
                {mover.name}
              </Link>
            ),
          },
          {
            label: 'Developer',
            isText: true,
            from: 'md',
            cell: ({ companyName, developerName }) => companyName ?? developerName,
          },
          { label: capital(unit), cell: ({ number }) => <Count number={number} /> },
          {
            label: isCounter ? 'Gain against before' : 'Change',
            cell: ({ change, gainChange }) =>
              gainChange ? <Change change={gainChange} /> : <PluginChange change={change} />,
          },
        ]}
        note={`${sourceNote([
          { label: capital(unit), numbers: growing.map(({ number }) => number) },
          { label: 'Change', numbers: growing.map(({ gainChange }) => gainChange) },
        ])} Plugins with ${moversCondition(unit)}, ordered by the least growth that the shown numbers allow.`}
      />
    </div>
  );
}

interface CompaniesProps {
  companies: readonly ReportCompany[];
  store: StoreQuarter;
  unit: string;
}

function Companies({ companies, store, unit }: CompaniesProps) {
  if (companies.length === 0) return null;
  const metric = getMarketplaceInfo(store.marketplace)?.primaryMetric ?? 'users';
  return (
    <div data-whole className="min-w-0">
      <h3 className="mb-2 print:mb-1">Largest developers and companies</h3>
      <ReportTable
        caption="Largest developers and companies"
        rows={companies}
        keyOf={({ slug }) => slug}
        columns={[
          {
            label: 'Company',
            cell: ({ slug, name }) => (
              <Link href={`/companies/${slug}`} className="hover:underline">
                {name}
              </Link>
            ),
          },
          { label: 'Plugins', cell: ({ pluginCount }) => <ExactCount number={pluginCount} /> },
          { label: capital(unit), cell: (company) => <Count number={company[metric]} /> },
          { label: 'Share', from: 'md', cell: ({ share }) => <Share number={share} reason={`${unit} not known`} /> },
          { label: 'Rating', from: 'md', cell: ({ rating }) => <MeanRating number={rating} /> },
        ]}
        note={sourceNote([
          { label: 'Plugins', numbers: companies.map(({ pluginCount }) => pluginCount) },
          { label: capital(unit), numbers: companies.map((company) => company[metric]) },
          { label: 'Share', numbers: companies.map(({ share }) => share) },
        ])}
      />
    </div>
  );
}

function Categories({ categories, unit }: { categories: readonly ReportCategory[]; unit: string }) {
  if (categories.length === 0) return null;
  return (
    <div data-whole className="min-w-0">
      <h3 className="mb-2 print:mb-1">Largest categories</h3>
      <ReportTable
        caption="Largest categories"
        rows={categories}
        keyOf={({ category }) => category}
        columns={[
          {
            label: 'Category',
            cell: ({ category, title }) => (
              <Link href={`/categories/${category}`} className="hover:underline">
                {title}
              </Link>
            ),
          },
          { label: 'Plugins', cell: ({ plugins }) => <ExactCount number={plugins} /> },
          { label: capital(unit), cell: ({ total }) => <Count number={total} /> },
          { label: '90 days', from: 'md', cell: ({ totalChange90d }) => <Change change={totalChange90d} /> },
          {
            label: 'Top three hold',
            from: 'md',
            cell: ({ top3Share }) => <Share number={top3Share} reason={`${unit} not known`} />,
          },
        ]}
        note={sourceNote([
          { label: 'Plugins', numbers: categories.map(({ plugins }) => plugins) },
          { label: capital(unit), numbers: categories.map(({ total }) => total) },
          { label: '90 days', numbers: categories.map(({ totalChange90d }) => totalChange90d) },
        ])}
      />
    </div>
  );
}
