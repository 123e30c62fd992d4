import type { PluginItem } from '@pi/domain/api';
import { formatDay } from '#lib/format.ts';

/** In a list: that the store does not show the plugin any more; nothing for a listed one. */
export function StatusMark({ plugin }: { plugin: Pick<PluginItem, 'status' | 'lastSeenOn'> }) {
  if (plugin.status === 'listed') return null;
  const day = formatDay(plugin.lastSeenOn);
  return (
    <span className="whitespace-nowrap text-down text-xs">
      {plugin.status === 'missing' ? `Not seen since ${day}` : `Delisted, last seen ${day}`}
    </span>
  );
}
