import { CATEGORIES } from '@pi/domain';
import type { PluginRanks } from '@pi/domain/api';
import type { ReactNode } from 'react';
import { PluginChange } from '#components/change.tsx';
import { seriesColor } from '#components/charts/series-colors.ts';
import { Count } from '#components/count.tsx';
import { PluginName } from '#components/plugin-name.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { PrimaryCount } from '#components/primary-count.tsx';
import { Section } from '#components/section.tsx';
import { Stars } from '#components/stars.tsx';
import { Unknown } from '#components/unknown.tsx';
import type { Slots } from '#lib/compare-ids.ts';
import type { Compared } from '#lib/compared.ts';
import { formatDay, formatRank } from '#lib/format.ts';

interface Props {
  compared: readonly Compared[];
  slots: Slots;
  until: string;
  /** By the plugins' ids. */
  ranks: ReadonlyMap<string, PluginRanks>;
  /** Whether all count the same: only then one is larger than another. */
  isOneKind: boolean;
  /** The address of the table without extension. */
  table: string;
}

/** The newest numbers of the plugins, the largest first where they count the same. */
export function NumbersTable({ compared, slots, until, ranks, isOneKind, table }: Props) {
  const sorted = isOneKind ? compared.toSorted((a, b) => sizeOf(b) - sizeOf(a)) : compared;
  return (
    <Section
      id="numbers"
      title="Numbers"
      table={table}
      condition={`as of ${formatDay(until)}${isOneKind ? ', largest first' : '; their stores count different things'}`}
    >
      <table className="w-full border-hairline border-b">
        <caption className="sr-only">Numbers of the plugins compared</caption>
        <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
          <tr className="h-10 text-ink-2 *:whitespace-nowrap *:pl-4 *:text-right *:font-normal">
            <th scope="col" className="pl-0! text-left!">
              Plugin
            </th>
            <th scope="col" className="text-left! max-lg:hidden">
              Store
            </th>
            <th scope="col">Count</th>
            <th scope="col">30 days</th>
            <th
              scope="col"
              title="Among the listed plugins of its store, and of its category there"
              className="max-md:hidden"
            >
              Rank
            </th>
            <th scope="col" className="max-md:hidden">
              Rating
            </th>
            <th scope="col" className="max-lg:hidden">
              Ratings
            </th>
            <th scope="col" className="max-lg:hidden">
              Updated
            </th>
            <th scope="col" className="max-lg:hidden">
              Listed
            </th>
          </tr>
        </thead>
        <RowKeys>
          {sorted.map((one) => (
            <NumbersRow
              key={one.plugin.id}
              one={one}
              ranks={ranks.get(one.plugin.id) ?? null}
              color={slots.indexOf(one.plugin.id)}
            />
          ))}
        </RowKeys>
      </table>
    </Section>
  );
}

function sizeOf({ plugin, number }: Compared): number {
  return plugin[number]?.value ?? -1;
}

interface RowProps {
  one: Compared;
  ranks: PluginRanks | null;
  color: number;
}

function NumbersRow({ one: { plugin, info, number }, ranks, color }: RowProps) {
  const change = number === 'ratingCount' ? null : plugin[`${number}Change30d`];
  return (
    <tr className="relative h-10 border-hairline border-b *:whitespace-nowrap *:pl-4 *:text-right last:border-b-0 hover:bg-hover max-md:h-13">
      <td className="w-full max-w-0 pl-0! text-left!">
        <div className="flex items-center gap-3">
          <span aria-hidden className={`size-2.5 shrink-0 rounded-full ${seriesColor(color).background}`} />
          <PluginName plugin={plugin} />
        </div>
      </td>
      <td className="text-left! text-ink-2 max-lg:hidden">{info.title}</td>
      <td>
        <PrimaryCount plugin={plugin} info={info} withUnit />
      </td>
      <td>
        <PluginChange change={change} />
      </td>
      <td className="max-md:hidden">
        <RankCell ranks={ranks} />
      </td>
      <td className="max-md:hidden">
        <Stars rating={plugin.rating} count={plugin.ratingCount} />
      </td>
      <td className="max-lg:hidden">
        <Count number={plugin.ratingCount} />
      </td>
      <td className="max-lg:hidden">{dayCell(plugin.updatedOn)}</td>
      <td className="max-lg:hidden">{dayCell(plugin.listedOn)}</td>
    </tr>
  );
}

function RankCell({ ranks }: { ranks: PluginRanks | null }) {
  if (!ranks?.inMarketplace) return <Unknown reason="its store gives no number to rank it by, or does not list it" />;
  return (
    <>
      {formatRank(ranks.inMarketplace)}
      {ranks.category && ranks.inCategory && (
        <span className="block text-ink-2 text-xs">
          {formatRank(ranks.inCategory)} in {CATEGORIES[ranks.category]}
        </span>
      )}
    </>
  );
}

function dayCell(day: string | null): ReactNode {
  return day ? <time dateTime={day}>{formatDay(day)}</time> : <Unknown reason="the store shows no date" />;
}
