import { countsUsers, type MarketplaceInfo } from '@pi/domain';
import type { CategoryInMarketplace, CategoryItem } from '@pi/domain/api';
import { Change } from '#components/change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { FactGrid } from '#components/fact-grid.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { Price } from '#components/price.tsx';
import { Share } from '#components/share.tsx';
import { formatAmount, formatExact } from '#lib/format.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import { storeTitle } from '#lib/store-title.ts';

interface Props {
  item: CategoryItem;
  /** The marketplace that is shown alone, and the category in it. */
  only: { info: MarketplaceInfo; row: CategoryInMarketplace } | null;
}

/** A category in eight facts. */
export function CategoryFacts({ item, only }: Props) {
  const leading = storeTitle(item.leading);
  const size = sizeOf(item, only);
  return (
    <FactGrid
      facts={[
        { label: 'Plugins', value: <ExactCount number={item.plugins} />, note: storesNote(item, only) },
        { label: size.label, value: <Count number={size.total} reason={size.reason} />, note: size.note },
        {
          label: `Growth of ${size.label.toLowerCase()}`,
          value: <Change change={size.change} reason={size.total ? undefined : size.reason} />,
          note: '30 d, like for like',
        },
        {
          label: 'Median rating',
          value: <MeanRating number={item.medianRating} of={leading} />,
          note: `in ${leading}`,
        },
        {
          label: 'Share of top three',
          value: <Share number={item.top3Share} reason={`${leading} shows no such number`} />,
          note: `of ${leading}`,
        },
        {
          label: 'Not updated 1 y',
          value: <Share number={item.notUpdatedShare} reason="no plugin states a day of update" />,
          note: 'of those that state a day',
        },
        {
          label: 'New in 12 months',
          value: <ExactCount number={item.new365d} />,
          note: `${formatExact(item.gone365d?.value ?? 0)} gone`,
        },
        {
          label: 'Median price',
          value: <Price number={item.medianPriceUsd} />,
          note: `a month, lowest tier, ${leading}`,
        },
      ]}
    />
  );
}

function sizeOf(item: CategoryItem, only: Props['only']) {
  if (only && !countsUsers(only.info)) {
    const { total, totalChange30d: change } = only.row;
    return { label: primaryMetricLabel(only.info), total, change, note: undefined, reason: 'the store shows none' };
  }
  const { users: total, usersChange30d: change, usersIn } = item;
  const note = only ? undefined : `in ${formatAmount(usersIn.length, 'store')} that count users`;
  return { label: 'Users', total, change, note, reason: 'none of its stores counts users' };
}

function storesNote({ marketplaces }: CategoryItem, only: Props['only']): string | undefined {
  return only ? undefined : `in ${formatAmount(marketplaces.length, 'store')}`;
}
