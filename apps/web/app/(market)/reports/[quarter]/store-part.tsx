import type { StoreDay } from '@pi/db/queries/report/list-store-days';
import type { ReportCategory, ReportCompany, ReportMover, StoreQuarter } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Change, PluginChange } from '#components/change.tsx';
import { TimeSeries } from '#components/charts/time-series.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { Section } from '#components/section.tsx';
import { Share } from '#components/share.tsx';
import { TableLinks } from '#components/table-links.tsx';
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
  quarter: string;
  days: readonly StoreDay[];
  growing: readonly ReportMover[];
  companies: readonly ReportCompany[];
  categories: readonly ReportCategory[];
}

/** One marketplace in the quarter: its number day by day, who grew, who leads, its categories. */
export function StorePart({ store, quarter, days, growing, companies, categories }: Props) {
  const table = (name: string) => `/reports/${quarter}/${name}`;
  const { title, unit } = wordsOf(store.marketplace);
  const values = days.flatMap(({ day, primaryTotal }) =>
    primaryTotal === null ? [] : [{ day, value: primaryTotal, kind: store.primaryTotal?.kind ?? ('rounded' as const) }],
  );
  return (
    <Section
      id={`of-${store.marketplace}`}
      title={title}
      table={`/marketplaces/${store.marketplace}/chart`}
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
        <Growing growing={growing} unit={unit} table={table('growing')} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] print:block print:space-y-4">
          <Companies companies={companies} store={store} unit={unit} table={table('companies')} />
          <Categories categories={categories} unit={unit} table={table('categories')} />
        </div>
      </div>
    </Section>
  );
}

interface Named {
  /** What the marketplace counts. */
  unit: string;
  /** The address of the table of all marketplaces. */
  table: string;
}

/** The heading of a table, with the links to its files beside it. */
function TableHeading({ title, table }: { title: string; table: string }) {
  return (
    <div className="mb-2 print:mb-1 flex flex-wrap items-baseline justify-between gap-x-4">
      <h3>{title}</h3>
      <TableLinks of={`${title}, all marketplaces`} href={table} />
    </div>
  );
}

interface GrowingProps extends Named {
  growing: readonly ReportMover[];
}

function Growing({ growing, unit, table }: GrowingProps) {
  const [first] = growing;
  if (!first) return null;
  const isCounter = first.gainChange !== null;
  return (
    <div data-whole className="min-w-0">
      <TableHeading title={`Fastest growing plugins, ${first.period} days`} table={table} />
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

interface CompaniesProps extends Named {
  companies: readonly ReportCompany[];
  store: StoreQuarter;
}

function Companies({ companies, store, unit, table }: CompaniesProps) {
  if (companies.length === 0) return null;
  const metric = getMarketplaceInfo(store.marketplace)?.primaryMetric ?? 'users';
  return (
    <div data-whole className="min-w-0">
      <TableHeading title="Largest developers and companies" table={table} />
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

interface CategoriesProps extends Named {
  categories: readonly ReportCategory[];
}

function Categories({ categories, unit, table }: CategoriesProps) {
  if (categories.length === 0) return null;
  return (
    <div data-whole className="min-w-0">
      <TableHeading title="Largest categories" table={table} />
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
