import type { PluginSort, PluginsPage } from '@pi/db/queries/catalogue/list-plugins';
import type { Headline, MarketplaceAbout } from '@pi/domain';
import type { ReactNode } from 'react';
import { formatDay } from '../../lib/format.ts';
import { Change } from '../change.tsx';
import { Sparkline } from '../charts/sparkline.tsx';
import { Count } from '../count.tsx';
import { Stars } from '../stars.tsx';
import { Unknown } from '../unknown.tsx';

export type TableRow = PluginsPage['rows'][number];

export interface Column {
  key: string;
  label: string;
  /** Said on hover over the heading. */
  meaning?: string;
  /** What the column sorts by; none for a column that cannot be sorted by. */
  sort?: PluginSort;
  /** Whether a phone shows it; the rest is folded under the name. */
  onPhone: boolean;
  cell(row: TableRow): ReactNode;
}

/** The columns of numbers that a marketplace's list has, its headline number first. */
export function numberColumns({ headline, numbers }: MarketplaceAbout): Column[] {
  const counts = (['users', 'downloads'] as const).filter((number) => numbers[number] && number !== headline);
  return [
    countColumn(headline, true),
    ...changeColumns(headline),
    {
      key: 'series',
      label: '90 days',
      onPhone: false,
      cell: (row) => <Sparkline points={row.series} lastDay={row.lastSeenOn} />,
    },
    ...counts.map((number) => countColumn(number, false)),
    ...(numbers.rating ? [RATING] : []),
    ...(numbers.ratingCount && headline !== 'ratingCount' ? [countColumn('ratingCount', false)] : []),
    UPDATED,
  ];

  function countColumn(number: Headline, onPhone: boolean): Column {
    const { label = number, meaning } = numbers[number] ?? {};
    return { key: number, label, meaning, sort: number, onPhone, cell: (row) => countCell(row, number) };
  }
}

function countCell(row: TableRow, number: Headline): ReactNode {
  if (number === 'ratingCount') return <Count value={row.ratingCount} kind="exact" />;
  return <Count value={row[number]} kind={number === 'users' ? row.usersKind : row.downloadsKind} />;
}

function changeColumns(headline: Headline): Column[] {
  if (headline === 'ratingCount') return [];
  const sort = headline === 'users' ? 'usersChange30d' : 'downloadsChange30d';
  return [{ key: sort, label: '30 days', sort, onPhone: true, cell: (row) => <Change share={row[sort]} /> }];
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
      <Unknown reason="the store does not say when" />
    ),
};
