import type { ChangeItem } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { Count } from '#components/count.tsx';
import { PluginIcon } from '#components/plugin-icon.tsx';
import { Link } from '#components/ui/link.tsx';
import { Risk } from '#components/ui/risk.tsx';
import { Unknown } from '#components/unknown.tsx';
import { capital } from '#lib/capital.ts';
import { type ChangeLine, changesOf } from '#lib/changes/change-line.ts';
import { changeNote } from '#lib/changes/change-note.ts';
import { changeWords } from '#lib/changes/change-words.ts';
import { GROUP_WORDS } from '#lib/changes/group-words.ts';
import { unitWords } from '#lib/marketplaces.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { OwnerChange } from './owner-change.tsx';

/** The columns of a list of changes, on a phone two. */
export const CHANGE_COLUMNS =
  'grid gap-x-4 max-md:grid-cols-[minmax(0,1fr)_auto] md:grid-cols-[6.5rem_11.5rem_minmax(0,1fr)_5.5rem_4.5rem] lg:grid-cols-[7rem_15rem_minmax(0,1fr)_7rem_5rem]';

/** A line of changes with its plugin, what changed, what the plugin may do and how many use it. */
export function ChangeEntry({ change }: { change: ChangeLine }) {
  const info = getMarketplaceInfo(change.marketplace);
  const isKey = change.group === 'hands';
  const note = changeNote(change);
  return (
    <li className={`${CHANGE_COLUMNS} relative gap-y-1 border-hairline border-b py-2.5 hover:bg-hover`}>
      <span className={`max-md:order-3 max-md:text-xs ${isKey ? 'font-semibold' : 'text-ink-2'}`}>
        {GROUP_WORDS[change.group].label}
      </span>
      <span className="flex min-w-0 gap-3 max-md:order-1">
        <PluginIcon plugin={{ ...change, name: change.pluginName }} />
        <span className="min-w-0">
          <Link href={pluginPath(change)} data-row className="row-link block truncate font-medium">
            {change.pluginName}
          </Link>
          <span className="block truncate text-ink-2 text-xs">{info?.title ?? change.marketplace}</span>
        </span>
      </span>
      <span className="wrap-anywhere min-w-0 max-md:order-5 max-md:col-span-2">
        {isKey ? (
          <span className="block">
            <OwnerChange change={change} />
          </span>
        ) : (
          changesOf(change).map((one) => (
            <span key={`${one.before} ${one.after}`} className="block">
              {capital(changeWords(one).replace(/^gone: /, ''))}
              {one.permission?.isKnown && (
                <code className="ml-2 font-mono text-ink-3 text-xs">{one.after ?? one.before}</code>
              )}
            </span>
          ))
        )}
        {note && <span className="mt-0.5 block max-w-[80ch] text-ink-2 text-xs">{note}</span>}
      </span>
      <span className="max-md:order-4 max-md:text-right max-md:text-xs">
        <RiskOf risk={change.risk} />
      </span>
      <span className="text-right max-md:order-2">
        <Count number={change.number} />
        {change.metric !== 'users' && change.number && (
          <span className="block text-ink-2 text-xs">
            {unitWords(info?.numbers[change.metric]?.label ?? '', change.number.value)}
          </span>
        )}
      </span>
    </li>
  );
}

/** A risk that may be none, or unknown. */
export function RiskOf({ risk }: { risk: ChangeItem['risk'] }) {
  if (risk === null) return <Unknown reason="the store states no permissions" />;
  return risk === 'none' ? <span className="text-ink-2">None</span> : <Risk level={risk} />;
}
