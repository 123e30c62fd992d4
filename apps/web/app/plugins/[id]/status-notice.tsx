import type { PluginDetails } from '@pi/domain/api';
import { formatDay } from '#lib/format.ts';

/** That the store does not show the plugin any more, and why; nothing for a listed one. */
export function StatusNotice({ details: { plugin, changes } }: { details: Pick<PluginDetails, 'plugin' | 'changes'> }) {
  if (plugin.status === 'listed') return null;
  const lastSeen = formatDay(plugin.lastSeenOn);
  const delisting = changes.find(({ kind }) => kind === 'delisted');
  return (
    <p role="note" className="-mt-4 mb-8 border-down border-l-4 bg-hover px-4 py-3">
      {plugin.status === 'missing' ? (
        <>
          <strong className="font-semibold">Not seen since {lastSeen}</strong>: the store was read
          {plugin.missingSince && ` from ${formatDay(plugin.missingSince)} on`}, but did not show it. It may be gone, or
          hidden for a while; the store does not say. The data below was last seen on {lastSeen}.
        </>
      ) : (
        <>
          <strong className="font-semibold">No longer listed</strong>
          {plugin.delistedOn && ` since ${formatDay(plugin.delistedOn)}`}
          {delisting?.after && `: ${delisting.after}`}. The data below was last seen on {lastSeen}.
        </>
      )}
    </p>
  );
}
