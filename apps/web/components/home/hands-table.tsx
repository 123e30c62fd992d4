import type { ChangeItem } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { RiskOf } from '#components/changes/change-entry.tsx';
import { OwnerChange } from '#components/changes/owner-change.tsx';
import { Count } from '#components/count.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { RowKeys } from '#components/plugin-table/row-keys.tsx';
import { Link } from '#components/ui/link.tsx';
import { formatDay, formatShortDay } from '#lib/format.ts';
import { unitWords } from '#lib/marketplaces.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { shortStoreTitle, storeTitle } from '#lib/store-title.ts';

export const HEAD = 'h-8 text-ink-2 text-xs *:whitespace-nowrap *:pl-3 *:text-left *:font-normal';
export const ROW = 'relative h-10 border-hairline border-b *:pl-3 max-md:h-13 hover:bg-hover';

/**
 * Plugins that changed hands, both owners linked; on a phone the newest owner is under the name.
 */
export function HandsTable({ changes }: { changes: ChangeItem[] }) {
  return (
    <table className="w-full">
      <caption className="sr-only">Plugins that changed hands, the largest first</caption>
      <thead className="shadow-[inset_0_-1px_var(--hairline-strong)]">
        <tr className={HEAD}>
          <th scope="col" className="pl-0!">
            Plugin
          </th>
          <th scope="col" className="max-md:hidden">
            From and to
          </th>
          <th scope="col" aria-sort="descending" className="text-right!">
            Users <span aria-hidden>↓</span>
          </th>
          <th scope="col" className="max-md:hidden">
            Permission risk
          </th>
          <th scope="col" className="text-right!">
            Day
          </th>
        </tr>
      </thead>
      <RowKeys>
        {changes.map((change, index) => (
          <tr
            key={`${change.id} ${change.day} ${change.kind} ${change.after}`}
            className={`${ROW} ${index >= 5 ? 'max-md:hidden' : ''}`}
          >
            <td className="w-[38%] max-w-0 pl-0! max-md:w-full">
              <PluginCell change={change} />
            </td>
            <td className="w-[34%] max-w-0 truncate max-md:hidden">
              <OwnerChange change={change} />
            </td>
            <td className="text-right">
              <ChangeCount change={change} />
            </td>
            <td className="max-md:hidden">
              <RiskOf risk={change.risk} />
            </td>
            <td className="whitespace-nowrap text-right text-ink-2">
              <time dateTime={change.day} title={formatDay(change.day)}>
                {formatShortDay(change.day)}
              </time>
            </td>
          </tr>
        ))}
      </RowKeys>
    </table>
  );
}

/** Logo, name and store; where there is no room, a wide screen shows the store on hover. */
export function PluginCell({ change, isNarrow = false }: { change: ChangeItem; isNarrow?: boolean }) {
  return (
    <span title={isNarrow ? storeTitle(change.marketplace) : undefined} className="flex items-center gap-3">
      <PluginIcon plugin={{ ...change, name: change.pluginName }} />
      <span className="min-w-0 md:flex md:items-baseline md:gap-2">
        <Link href={pluginPath(change)} data-row className="row-link block truncate font-medium">
          {change.pluginName}
        </Link>
        <span className={`block shrink-0 truncate text-ink-3 text-xs ${isNarrow ? 'md:hidden' : ''}`}>
          {shortStoreTitle(change.marketplace)}
        </span>
      </span>
    </span>
  );
}

/** The number of a change's plugin, with its unit where it is not users. */
export function ChangeCount({ change: { number, metric, marketplace } }: { change: ChangeItem }) {
  const label = metric === 'users' ? undefined : getMarketplaceInfo(marketplace)?.numbers[metric]?.label;
  const unit = label && number && unitWords(label, number.value);
  return (
    <span className="whitespace-nowrap">
      <Count number={number} />
      {unit && <span className="text-ink-2 text-xs"> {unit}</span>}
    </span>
  );
}
