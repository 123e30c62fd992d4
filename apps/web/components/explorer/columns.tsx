import { CATEGORIES, type GrowthPeriod, OWNER_KIND_WORDS, type PERMISSION_RISKS } from '@pi/domain';
import type { ExplorerSort } from '@pi/domain/api';
import { categoryTitle, getMarketplaceInfo } from '@pi/scrapers/info';
import type { ReactNode } from 'react';
import { capital } from '#lib/capital.ts';
import { COUNTERS, primaryNumber } from '#lib/explorer/primary-sort.ts';
import type { ExplorerTableRow } from '#lib/explorer/read-explorer.ts';
import { formatAmount, formatDay } from '#lib/format.ts';
import { shortStoreTitle } from '#lib/store-title.ts';
import { Sparkline } from '../charts/sparkline.tsx';
import { Count } from '../count.tsx';
import { Estimate } from '../estimate.tsx';
import { Stars } from '../stars.tsx';
import { Risk } from '../ui/risk.tsx';
import { Unknown } from '../unknown.tsx';
import { Growth } from './growth.tsx';
import { Price } from './price.tsx';

/** A column of the explorer after the name. */
export interface ExplorerColumn {
  label: string;
  /** About as wide as it becomes, with the room before it, in CSS pixels. */
  width: number;
  /** Shown on hover over the heading. */
  meaning?: string;
  sort?: ExplorerSort;
  /** Whether its cells are words, which begin at the left. */
  isText?: boolean;
  /** Whether it is among those shown where none is chosen. */
  isDefault?: boolean;
  /** Whether it is the first to leave where there is little room. */
  isFirstToLeave?: boolean;
  /** Whether a row has nothing to show; a column of such rows alone hides. */
  isEmpty?(row: ExplorerTableRow): boolean;
  cell(row: ExplorerTableRow): ReactNode;
}

/** All columns, in the order they are shown in. */
export const COLUMNS = {
  store: {
    label: 'Store',
    width: 112,
    isText: true,
    isDefault: true,
    cell: ({ marketplace }) => (
      <span title={getMarketplaceInfo(marketplace)?.title}>{shortStoreTitle(marketplace)}</span>
    ),
  },
  category: {
    label: 'Category',
    width: 112,
    isText: true,
    isDefault: true,
    isFirstToLeave: true,
    isEmpty: ({ category, storeCategory }) => category === null && storeCategory === null,
    cell: (row) => <CategoryName row={row} />,
  },
  users: {
    label: 'Users',
    width: 60,
    meaning: 'As each store counts them: installs, or daily or weekly users.',
    sort: 'users',
    isDefault: true,
    isEmpty: ({ users }) => users === null,
    cell: ({ users }) => <Count number={users} reason="the store shows no number of users" />,
  },
  downloads: {
    label: 'Downloads',
    width: 76,
    sort: 'downloads',
    isEmpty: ({ downloads }) => downloads === null,
    cell: ({ downloads }) => <Count number={downloads} reason="the store shows no number of downloads" />,
  },
  growth7: growthColumn(7, '7 days'),
  growth30: growthColumn(30, '30 days'),
  growth90: growthColumn(90, '90 days', true),
  series: {
    label: 'Last 90 days',
    width: 100,
    meaning: 'The number that the store is ordered by; of a counter, its gain per day.',
    isDefault: true,
    isEmpty: ({ series }) => (series?.points.length ?? 0) === 0,
    cell: ({ series, marketplace }) => (
      <Sparkline
        values={series?.points ?? []}
        until={series?.until ?? ''}
        gain={COUNTERS.includes(marketplace) && primaryNumber(marketplace) !== 'ratingCount'}
      />
    ),
  },
  growth365: growthColumn(365, '1 year', true),
  rating: {
    label: 'Rating',
    width: 52,
    sort: 'rating',
    isDefault: true,
    isEmpty: ({ rating }) => rating === null,
    cell: ({ rating, ratingCount }) => <Stars rating={rating} count={ratingCount} />,
  },
  ratings: {
    label: 'Ratings',
    width: 56,
    sort: 'ratings',
    isEmpty: ({ ratingCount }) => ratingCount === null,
    cell: ({ ratingCount }) => <Count number={ratingCount} />,
  },
  per1000: {
    label: 'Per 1k',
    width: 52,
    meaning: 'Ratings per 1,000 users, or downloads where the store counts no users.',
    sort: 'per1000',
    isDefault: true,
    isFirstToLeave: true,
    isEmpty: ({ ratingsPer1000 }) => ratingsPer1000 === null,
    cell: ({ ratingsPer1000 }) => <Count number={ratingsPer1000} reason="ratings or users are unknown" />,
  },
  price: {
    label: 'Price from',
    width: 76,
    meaning: 'The lowest price of a month in USD, where the listing states one: read by rules.',
    sort: 'price',
    isDefault: true,
    isFirstToLeave: true,
    isEmpty: ({ pricingModel, priceUsd }) => pricingModel === null && priceUsd === null,
    cell: (item) => <Price item={item} />,
  },
  revenue: {
    label: 'Revenue a year (est.)',
    width: 124,
    meaning: 'Estimated, in USD: the interval that is meant to hold the truth in 80 % of cases, sorted by its point.',
    sort: 'revenue',
    isDefault: true,
    isEmpty: ({ revenue }) => revenue === null,
    cell: ({ revenue }) => <Estimate estimate={revenue} />,
  },
  revenueLow: {
    label: 'Lower end (est.)',
    width: 92,
    meaning: 'The lower end of the estimated revenue a year, in USD.',
    sort: 'revenueLow',
    isEmpty: ({ revenue }) => revenue === null,
    cell: ({ revenue }) => <Estimate estimate={revenue} isLowerEnd />,
  },
  ownerKind: {
    label: 'Owner',
    width: 124,
    meaning: 'What its owner wants it for, by rules.',
    isText: true,
    isEmpty: ({ ownerKind }) => ownerKind === null,
    cell: ({ ownerKind }) => {
      if (ownerKind === null) return <Unknown reason="its kind of owner is not known" />;
      const words = capital(OWNER_KIND_WORDS[ownerKind]);
      return <span title={words}>{words}</span>;
    },
  },
  tags: {
    label: 'Tags',
    width: 124,
    meaning: 'Read from the listing by rules.',
    isText: true,
    isEmpty: ({ tags }) => tags.length === 0,
    cell: ({ tags }) => {
      if (tags.length === 0) return <Unknown reason="its text has no word of a tag" />;
      return <span title={tags.join(', ')}>{tags.join(', ')}</span>;
    },
  },
  updated: dayColumn('Updated', 'updated', 'updatedOn', 'the store shows no date', true),
  listed: dayColumn('Listed', 'listed', 'listedOn', ''),
  delisted: dayColumn('Delisted', 'delisted', 'delistedOn', 'it is listed'),
  changedHands: dayColumn('Changed hands', 'changedHands', 'changedHandsOn', 'no change of hands was seen'),
  companyPlugins: {
    label: 'Of its maker',
    width: 80,
    meaning: 'Plugins of its company in all marketplaces.',
    sort: 'companyPlugins',
    isEmpty: ({ companyPlugins }) => companyPlugins === null,
    cell: ({ companyPlugins }) =>
      companyPlugins === null ? (
        <Unknown reason="its company is not known" />
      ) : (
        formatAmount(companyPlugins.value, 'plugin')
      ),
  },
  risk: {
    label: 'Risk',
    width: 92,
    meaning: 'Of the riskiest permission that it asks for.',
    sort: 'risk',
    isText: true,
    isDefault: true,
    isEmpty: ({ risk }) => risk === null,
    cell: ({ risk }) => <RiskOf risk={risk} />,
  },
} as const satisfies Record<string, ExplorerColumn>;
export type ColumnKey = keyof typeof COLUMNS;
export const COLUMN_KEYS = Object.keys(COLUMNS) as ColumnKey[];

/** A column by its key. */
export function columnOf(key: ColumnKey): ExplorerColumn {
  return COLUMNS[key];
}

function growthColumn(days: GrowthPeriod, label: string, isDefault = false): ExplorerColumn {
  return {
    label,
    width: 92,
    meaning: `Against ${days} days before, sorted by the lowest change that the numbers of the store allow; of a counter, its gain per day against that of the ${days} days before.`,
    sort: `growth${days}`,
    isDefault,
    isEmpty: (item) => item[`change${days}d`] === null && item[`pace${days}d`] === null,
    cell: (item) => <Growth item={item} days={days} />,
  };
}

function dayColumn(
  label: string,
  sort: ExplorerSort,
  field: 'updatedOn' | 'listedOn' | 'delistedOn' | 'changedHandsOn',
  reason: string,
  isDefault = false,
): ExplorerColumn {
  return {
    label,
    width: 100,
    sort,
    isDefault,
    isEmpty: (row) => row[field] === null,
    cell: ({ [field]: day }) =>
      day === null ? (
        <Unknown reason={reason} />
      ) : (
        <time dateTime={day} className="whitespace-nowrap">
          {formatDay(day)}
        </time>
      ),
  };
}

function CategoryName({ row: { category, storeCategory, marketplace } }: { row: ExplorerTableRow }) {
  const own = storeCategory === null ? undefined : categoryTitle(marketplace, storeCategory);
  if (category === null && own === undefined) return <Unknown reason="the store states no category" />;
  return <span title={own && `${own} in its store`}>{category === null ? own : CATEGORIES[category]}</span>;
}

function RiskOf({ risk }: { risk: (typeof PERMISSION_RISKS)[number] | null }) {
  if (risk === null) return <Unknown reason="the store states no permissions" />;
  return risk === 'none' ? <span className="text-ink-2">None</span> : <Risk level={risk} />;
}
