import type { MarketplaceInfo } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { formatCount, formatExact } from '#lib/format.ts';
import { hasOnlyStars } from '#lib/has-only-stars.ts';
import { historyEntries } from '#lib/history-entries.ts';
import { primaryMetricLabel } from '#lib/marketplaces.ts';
import type { PluginExtras } from '#lib/read-plugin-extras.ts';

/** The parts of a plugin's page that its tabs lead to, with how much each has. */
export function pageTabs(details: PluginDetails, info: MarketplaceInfo, extras: PluginExtras) {
  const { plugin, family } = details;
  const others = family?.members.filter(({ marketplace }) => marketplace !== info.name).length ?? 0;
  return [
    { id: 'users', label: hasOnlyStars(plugin) ? 'Stars' : primaryMetricLabel(info) },
    { id: 'permissions', label: 'Permissions' },
    { id: 'history', label: 'History', count: formatExact(historyEntries(details, extras.descriptions).length) },
    { id: 'ratings', label: 'Ratings', count: plugin.ratingCount ? formatCount(plugin.ratingCount.value) : undefined },
    { id: 'revenue', label: 'Revenue' },
    ...(extras.similar ? [{ id: 'similar', label: 'Similar', count: formatExact(extras.similar.similar.length) }] : []),
    ...(others > 0 ? [{ id: 'other-stores', label: 'In other stores', count: formatExact(others) }] : []),
    ...(details.extraction ? [{ id: 'prices', label: 'Prices' }] : []),
    { id: 'listing', label: 'Listing' },
  ];
}
