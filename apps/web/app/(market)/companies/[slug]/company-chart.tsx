import type { Db } from '@pi/db';
import type { PluginItem } from '@pi/domain/api';
import { MultiTimeSeries } from '#components/charts/multi-time-series.tsx';
import { EmbedLines } from '#components/embed-lines.tsx';
import { TableLinks } from '#components/table-links.tsx';
import { Link } from '#components/ui/link.tsx';
import { Segmented } from '#components/ui/segmented.tsx';
import { compareChart, compareLimits } from '#lib/compare-chart.ts';
import { type CompareView, compareHref, compareViewParams, parseCompareView } from '#lib/compare-view.ts';
import { formatDay } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';
import type { RawParams } from '#lib/list-params.ts';
import { readComparison } from '#lib/read-compared.ts';

interface Props {
  db: Db;
  slug: string;
  /** At most six, of stores that count the same. */
  listings: readonly PluginItem[];
  params: RawParams;
}

const SCALES = { number: 'Number', index: 'Index 100' } as const;
const RANGES = { '90d': '90 days', '1y': '1 year', all: 'All' } as const;

/** The largest products of a company on one chart; nothing where there is none with a number. */
export async function CompanyChart({ db, slug, listings, params }: Props) {
  if (listings.length === 0) return null;
  const { compared, until } = await readComparison(db, listings);
  if (compared.every(({ values }) => values.length < 2)) return null;
  const limits = compareLimits(compared);
  const view = parseCompareView({ scale: 'number', ...params }, limits);
  const slots = compared.map(({ plugin }) => plugin.id);
  const { series, from, unit, title } = compareChart(compared, slots, view, until);
  const href = (changes: Partial<CompareView>) => {
    const changed = { ...view, ...changes };
    const { differs: _differs, ...rest } = compareViewParams(changed, limits);
    return listHref(`/companies/${slug}`, { ...rest, scale: changed.scale === 'number' ? undefined : changed.scale });
  };
  return (
    <div className="min-w-0">
      <MultiTimeSeries
        {...{ series, from, until, unit, title }}
        level={2}
        scale={view.scale}
        alignment={view.align}
        log={view.log}
        notes={[compared.length > 1 ? 'the largest listing of each product' : 'the largest listing']}
        source={
          <>
            {[...new Set(compared.map(({ info }) => info.title))].join(', ')}, as of {formatDay(until)} ·{' '}
            <TableLinks of={title} href={href({}).replace(`/companies/${slug}`, `/companies/${slug}/chart`)} />
          </>
        }
        choices={
          <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-2">
            <Segmented
              label="Scale"
              segments={Object.entries(SCALES).map(([scale, label]) => ({
                label,
                href: href({ scale: scale as keyof typeof SCALES, log: scale === 'index' }),
                isOn: view.scale === scale,
              }))}
            />
            <Segmented
              label="Range"
              segments={Object.entries(RANGES).map(([range, label]) => ({
                label,
                href: href({ range: range as keyof typeof RANGES }),
                isOn: view.range === range,
              }))}
            />
            {compared.length > 1 && (
              <Link
                href={compareHref(slots, { ...view, scale: 'index' }, limits)}
                className="ml-auto text-accent hover:underline"
              >
                Open in compare
              </Link>
            )}
          </div>
        }
      />
      <EmbedLines path={`/companies/${slug}`} title={title} />
    </div>
  );
}
