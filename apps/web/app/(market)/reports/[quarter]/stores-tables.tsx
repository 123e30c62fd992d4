import type { StoreQuarter } from '@pi/domain/api';
import { Change } from '#components/change.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { MeanRating } from '#components/mean-rating.tsx';
import { Price } from '#components/price.tsx';
import { Link } from '#components/ui/link.tsx';
import { noPricesSentence } from '#lib/report/no-prices.ts';
import { wordsOf } from '#lib/report/read-report.ts';
import { type NotedColumn, sourceNote } from '#lib/report/source-note.ts';
import { type ReportColumn, ReportTable } from './report-table.tsx';

const STORE: ReportColumn<StoreQuarter> = {
  label: 'Marketplace',
  cell: ({ marketplace }) => (
    <Link href={`/marketplaces/${marketplace}`} className="hover:underline">
      {wordsOf(marketplace).title}
    </Link>
  ),
};

const CHANGE: ReportColumn<StoreQuarter> = {
  label: '30 days',
  from: 'md',
  cell: ({ primaryTotalChange30d }) => <Change change={primaryTotalChange30d} />,
};

interface Props {
  stores: readonly StoreQuarter[];
}

/** What each marketplace has, and what came, went and changed in the quarter. */
export function FiguresTable({ stores }: Props) {
  const noted = notedOf(stores);
  return (
    <ReportTable
      caption="The marketplaces in the quarter"
      rows={stores}
      keyOf={({ marketplace }) => marketplace}
      columns={[
        STORE,
        { label: 'Plugins', cell: ({ plugins }) => <ExactCount number={plugins} /> },
        { label: 'New', cell: ({ appeared }) => <ExactCount number={appeared} /> },
        { label: 'Gone', cell: ({ disappeared }) => <ExactCount number={disappeared} /> },
        { label: 'New owner', from: 'md', cell: ({ changedHands }) => <ExactCount number={changedHands} /> },
        { label: 'Companies', from: 'lg', cell: ({ companies }) => <ExactCount number={companies} /> },
        { label: 'Counts', from: 'md', isText: true, cell: ({ marketplace }) => wordsOf(marketplace).unit },
        { label: 'Sum', from: 'md', cell: ({ primaryTotal }) => <Count number={primaryTotal} /> },
        ...(stores.some(({ primaryTotalChange30d }) => primaryTotalChange30d) ? [CHANGE] : []),
      ]}
      note={`${sourceNote([
        noted('Plugins, companies', 'plugins', 'companies'),
        noted('New, gone, new owner', 'appeared', 'disappeared', 'changedHands'),
        noted('Sum', 'primaryTotal'),
        noted('30 days', 'primaryTotalChange30d'),
      ])} What the stores count differs: their sums are not added together.`}
    />
  );
}

/** Ratings and stated prices of each marketplace. */
export function PricesTable({ stores, withoutFacts }: Props & { withoutFacts: number }) {
  const known = stores.filter(
    ({ rating, medianPriceUsd, priceChanges }) => rating || medianPriceUsd || priceChanges?.value,
  );
  if (known.length === 0)
    return <p className="text-ink-2">{noPricesSentence({ stores: stores.length, withoutFacts })}</p>;
  const noted = notedOf(known);
  return (
    <ReportTable
      caption="Ratings and prices by marketplace"
      rows={known}
      keyOf={({ marketplace }) => marketplace}
      columns={[
        STORE,
        { label: 'Mean rating', cell: ({ rating }) => <MeanRating number={rating} /> },
        { label: 'Ratings', from: 'md', cell: ({ ratingCount }) => <ExactCount number={ratingCount} /> },
        { label: 'Median price', cell: ({ medianPriceUsd }) => <Price number={medianPriceUsd} /> },
        {
          label: 'Plugins with a price',
          from: 'md',
          cell: ({ pricedPlugins }) => <ExactCount number={pricedPlugins} />,
        },
        { label: 'Price changes', from: 'md', cell: ({ priceChanges }) => <ExactCount number={priceChanges} /> },
      ]}
      note={`${sourceNote([
        noted('Mean rating', 'rating'),
        noted('Ratings', 'ratingCount'),
        noted('Median price', 'medianPriceUsd'),
        noted('Plugins with a price, price changes', 'pricedPlugins', 'priceChanges'),
      ])} A price is the lowest paid tier of a month that a listing states in USD.`}
    />
  );
}

type NumberField = Exclude<keyof StoreQuarter, 'marketplace' | 'from' | 'to'>;

/** Columns for the note of a table: the numbers of some fields under one label. */
function notedOf(stores: readonly StoreQuarter[]) {
  return (label: string, ...fields: NumberField[]): NotedColumn => ({
    label,
    numbers: stores.flatMap((store) => fields.map((field) => store[field])),
  });
}
