import type { StoreQuarter } from '@pi/domain/api';
import { ChartFrame } from '#components/charts/chart-frame.tsx';
import { NumbersTable } from '#components/charts/numbers-table.tsx';
import { percent } from '#components/charts/percent.ts';
import { formatExact } from '#lib/format.ts';
import { formatDayRange } from '#lib/format-point.ts';
import { shortStoreTitle, storeTitle } from '#lib/store-title.ts';

interface Props {
  stores: readonly StoreQuarter[];
  from: string;
  to: string;
}

const came = ({ appeared }: StoreQuarter) => appeared?.value ?? 0;
const went = ({ disappeared }: StoreQuarter) => disappeared?.value ?? 0;

/** A row a marketplace: plugins that came, to the right, and went, to the left, on one scale. */
export function ComingBars({ stores, from, to }: Props) {
  const shown = stores.filter((store) => came(store) + went(store) > 0);
  const frame = {
    title: 'Plugins that came and went',
    subtitle: `Number of plugins, ${formatDayRange({ from, to })}, each marketplace for itself: new to the right, gone to the left`,
    source: 'Counted here from the lists of the marketplaces; exact where a whole list is read',
  };
  if (shown.length === 0) {
    const none = <p className="border-hairline border-y py-6 text-center text-ink-2">None came and none went.</p>;
    return <ChartFrame {...frame} plot={none} />;
  }
  const [left, right] = [Math.max(...shown.map(went)), Math.max(...shown.map(came))];
  return (
    <ChartFrame
      {...frame}
      plot={
        <ol data-bars className="grid gap-1 text-xs">
          {shown.map((store) => (
            <Bar key={store.marketplace} store={store} zero={left / (left + right)} unit={1 / (left + right)} />
          ))}
        </ol>
      }
      table={
        <NumbersTable
          columns={['Marketplace', 'New', 'Gone']}
          rows={shown.map((store) => [
            storeTitle(store.marketplace),
            formatExact(came(store)),
            formatExact(went(store)),
          ])}
        />
      }
    />
  );
}

/** @param zero the place of 0, as a share of the width; @param unit the width of one plugin */
function Bar({ store, zero, unit }: { store: StoreQuarter; zero: number; unit: number }) {
  const [isNew, isGone] = [formatExact(came(store)), formatExact(went(store))];
  const title = storeTitle(store.marketplace);
  const at = (share: number) => percent(share * 100);
  return (
    <li className="grid grid-cols-[9rem_minmax(0,1fr)_7rem] items-center gap-3 max-md:grid-cols-[minmax(0,1fr)_auto]">
      <span className="truncate">{shortStoreTitle(store.marketplace)}</span>
      <svg
        role="img"
        aria-label={`${title}: ${isNew} new, ${isGone} gone`}
        className="h-4 w-full max-md:order-last max-md:col-span-2"
      >
        <rect x={at(zero)} width={at(came(store) * unit)} y="2" height="12" className="fill-series-1" />
        <rect
          x={at(zero - went(store) * unit)}
          width={at(went(store) * unit)}
          y="2"
          height="12"
          className="fill-series-2"
        />
        <line x1={at(zero)} x2={at(zero)} y2="100%" className="stroke-hairline-strong" />
      </svg>
      <span className="whitespace-nowrap text-right text-ink-2">
        {isNew} new, {isGone} gone
      </span>
    </li>
  );
}
