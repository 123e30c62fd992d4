import type { MarketplaceInfo, PrimaryMetric } from '@pi/domain';
import type { ApiChange, PluginItem } from '@pi/domain/api';
import { describeChange } from '#lib/describe-change.ts';
import { formatCount, formatDay, formatRating } from '#lib/format.ts';
import { formatNumber } from '#lib/format-point.ts';
import { shownMetric } from '#lib/shown-metric.ts';
import { BADGES, type BadgeKind } from './badge-params.ts';

/** What a badge says: left and right, and the ground of the right. */
export interface Badge {
  label: string;
  message: string;
  color: string;
}

/** Each has a contrast of 4.5 to white. */
const COLORS = { plain: '#0060a0', up: '#00694b', down: '#a33d00', flat: '#54544e', unknown: '#6b6b64' };

/**
 * The badges that can say something of a plugin of a marketplace: no rating where none is read,
 * no change where ratings are all it counts: none of them is known.
 */
export function badgesOf(info: MarketplaceInfo): BadgeKind[] {
  const can = { users: true, rating: info.numbers.rating, change: shownMetric(info) !== 'ratingCount' };
  return BADGES.filter((kind) => can[kind]);
}

/**
 * What a badge says of a plugin. Where its store counts no users, the number that its lists are
 * ordered by stands in their place.
 */
export function badgeOf(plugin: PluginItem, info: MarketplaceInfo, kind: BadgeKind): Badge {
  const metric = shownMetric(info);
  const word = (info.numbers[metric]?.label ?? metric).toLowerCase();
  const label = { users: word, rating: 'rating', change: `${word} in 30 days` }[kind];
  if (plugin.status === 'delisted') return { label, message: 'delisted', color: COLORS.down };
  if (kind === 'change') return { label, ...changeMessage(changeOf(plugin, metric)) };
  const number = kind === 'rating' ? plugin.rating : plugin[metric];
  if (!number) return { label, message: 'unknown', color: COLORS.unknown };
  const value = kind === 'rating' ? `${formatRating(number.value)} of 5` : formatNumber(number, formatCount);
  const seen = plugin.missingSince ? `, seen ${formatDay(plugin.lastSeenOn)}` : '';
  return { label, message: value + seen, color: COLORS.plain };
}

function changeOf({ usersChange30d, downloadsChange30d }: PluginItem, metric: PrimaryMetric): ApiChange | null {
  return { users: usersChange30d, downloads: downloadsChange30d, ratingCount: null }[metric];
}

function changeMessage(change: ApiChange | null): Omit<Badge, 'label'> {
  if (change === null) return { message: 'unknown', color: COLORS.unknown };
  const { direction, text } = describeChange(change);
  return { message: text, color: COLORS[direction] };
}
