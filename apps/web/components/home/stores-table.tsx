import { getMarketplaceInfo } from '@pi/scrapers/info';
import type { ReactNode } from 'react';
import { Change } from '#components/change.tsx';
import { Sparkline } from '#components/charts/sparkline.tsx';
import { Count, ExactCount } from '#components/count.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { Link } from '#components/ui/link.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatExact } from '#lib/format.ts';
import type { Home } from '#lib/home/read-home.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';

/** All marketplaces, the one with the most plugins first. Each total has its own unit. */
export function StoresTable({ stores }: { stores: Home['stores'] }) {
  return (
    <table className="w-full">
      <caption className="sr-only">Marketplaces with their newest figures, the most plugins first</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className="h-8 text-ink-2 text-xs *:whitespace-nowrap *:pl-3 *:text-right *:font-normal">
          <th scope="col" className="pl-0! text-left!">
            Marketplace
          </th>
          <th scope="col" aria-sort="descending" className="max-md:hidden">
            Plugins <span aria-hidden>↓</span>
          </th>
          <Wide>Companies</Wide>
          <th scope="col">Total</th>
          <th scope="col" className="text-left! max-md:hidden">
            of
          </th>
          <Wide>90 days</Wide>
          <th scope="col">30 days</th>
          <Wide>New</Wide>
          <Wide>Gone</Wide>
          <th scope="col" className="max-md:hidden">
            Changed hands
          </th>
          <Wide>No update in a year</Wide>
        </tr>
      </thead>
      <RowKeys>
        {stores.map((store) => (
          <Row key={store.summary.name} store={store} />
        ))}
      </RowKeys>
    </table>
  );
}

function Wide({ children }: { children: ReactNode }) {
  return (
    <th scope="col" className="max-lg:hidden">
      {children}
    </th>
  );
}

function Row({ store: { summary, figures } }: { store: Home['stores'][number] }) {
  const info = getMarketplaceInfo(summary.name);
  return (
    <tr className="relative h-10 border-hairline border-b *:pl-3 *:text-right max-md:h-11 hover:bg-hover">
      <td className="w-full max-w-0 pl-0! text-left!">
        <Link href={`/marketplaces/${summary.name}`} data-row className="row-link block truncate font-medium">
          {info?.title ?? summary.name}
        </Link>
      </td>
      <td className="max-md:hidden">
        <ExactCount number={summary.plugins} />
      </td>
      <td className="max-lg:hidden">
        <ExactCount number={summary.companies} />
      </td>
      <td>
        <Count number={summary.primaryTotal} />
      </td>
      <td className="whitespace-nowrap text-left! text-ink-2 max-md:hidden">
        {info && primaryMetricLabel(info).toLowerCase()}
      </td>
      <td className="max-lg:hidden">
        <Sparkline
          values={(figures?.totals ?? []).map((total) => ({ ...total, kind: 'exact' as const }))}
          until={summary.day ?? ''}
        />
      </td>
      <td className="whitespace-nowrap">
        <Change change={summary.primaryTotalChange30d} />
      </td>
      <td className="max-lg:hidden">
        <Figure value={figures?.appeared} />
      </td>
      <td className="max-lg:hidden">
        <Figure value={figures?.disappeared} />
      </td>
      <td className="max-md:hidden">
        <Figure value={figures?.changedHands} />
      </td>
      <td className="max-lg:hidden">
        <NotUpdated figures={figures} />
      </td>
    </tr>
  );
}

function Figure({ value }: { value: number | undefined }) {
  return value === undefined ? <Unknown reason="not read in 30 days" /> : formatExact(value);
}

function NotUpdated({ figures }: { figures: Home['stores'][number]['figures'] }) {
  if (!figures?.dated) return <Unknown reason="the store states no day of update, or no category" />;
  const share = Math.round((figures.notUpdated / figures.dated) * 100);
  return (
    <span
      title={`${formatExact(figures.notUpdated)} of ${formatExact(figures.dated)} plugins with a category and a day of update`}
    >
      {share} %
    </span>
  );
}
