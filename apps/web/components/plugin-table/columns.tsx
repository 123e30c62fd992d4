import type { SparkSeries } from '@pi/db/queries/catalogue/list-sparklines';
import type { PluginSort } from '@pi/db/queries/catalogue/plugins-query';
import { COUNT_FIELDS, type MarketplaceInfo, type PrimaryMetric } from '@pi/domain';
import type { PluginItem } from '@pi/domain/api';
import type { ReactNode } from 'react';
import { formatDay } from '#lib/format.ts';
import { PluginChange } from '../change.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { Count } from '../count.tsx';
import { Stars } from '../stars.tsx';
import { Unknown } from '../unknown.tsx';

export interface TableRow extends PluginItem {
  /** The last 90 days of the primary metric. */
  series: SparkSeries | null;
}

export interface Column {
  key: string;
  label: string;
  /** Shown on hover over the heading. */
  meaning?: string;
  /** What the column sorts by; none for a column that cannot be sorted by. */
  sort?: PluginSort;
  /** Whether a phone shows it; other columns are hidden there. */
  onPhone: boolean;
  cell(row: TableRow): ReactNode;
}

/** The columns of a marketplace's list after the name, the primary metric first. */
export function numberColumns({ primaryMetric, numbers }: MarketplaceInfo): Column[] {
  const counts = COUNT_FIELDS.filter((number) => numbers[number] && number !== primaryMetric);
  const gain = numbers[primaryMetric]?.isCumulative === true;
  return [
    countColumn(primaryMetric, true),
    ...changeColumns(primaryMetric),
    {
      key: 'series',
      label: gain ? 'Per day, 90 d' : '90 days',
      meaning: gain ? 'The gain per day over 90 days; the line starts at 0.' : undefined,
      onPhone: false,
      cell: (row) => <Sparkline values={row.series?.points ?? []} until={row.series?.until ?? ''} gain={gain} />,
    },
    ...counts.map((number) => countColumn(number, false)),
    ...(numbers.rating ? [RATING] : []),
    ...(numbers.githubStars ? [countColumn('githubStars', false)] : []),
    ...(numbers.ratingCount && primaryMetric !== 'ratingCount' ? [countColumn('ratingCount', false)] : []),
    UPDATED,
  ];

  function countColumn(number: PrimaryMetric | 'githubStars', onPhone: boolean): Column {
    const { label = number, meaning } = numbers[number] ?? {};
    const cell = (row: TableRow) =>
      onPhone && row[number] === null && row.githubStars ? <OnlyStars row={row} /> : <Count number={row[number]} />;
    return { key: number, label, meaning, sort: number, onPhone, cell };
  }
}

function changeColumns(primaryMetric: PrimaryMetric): Column[] {
  if (primaryMetric === 'ratingCount') return [];
  const sort = primaryMetric === 'users' ? 'usersChange30d' : 'downloadsChange30d';
  const meaning = 'Against 30 days before, sorted by the lowest change that the numbers of the store allow.';
  return [
    {
      key: sort,
      label: '30\u00a0days',
      meaning,
      sort,
      onPhone: true,
      cell: (row) => <PluginChange change={row[sort]} />,
    },
  ];
}

/** On a phone, where stars have no column: they stand in for a number that is not known. */
function OnlyStars({ row }: { row: TableRow }) {
  return (
    <>
      <span className="md:hidden">
        <Count number={row.githubStars} /> stars
      </span>
      <span className="max-md:hidden">
        <Count number={null} />
      </span>
    </>
  );
}

const RATING: Column = {
  key: 'rating',
  label: 'Rating',
  sort: 'rating',
  onPhone: false,
  cell: (row) => <Stars rating={row.rating} count={row.ratingCount} />,
};

const UPDATED: Column = {
  key: 'updatedOn',
  label: 'Updated',
  sort: 'updatedOn',
  onPhone: false,
  cell: (row) =>
    row.updatedOn ? (
      <time dateTime={row.updatedOn} className="whitespace-nowrap">
        {formatDay(row.updatedOn)}
      </time>
    ) : (
      <Unknown reason="the store shows no date" />
    ),
};
