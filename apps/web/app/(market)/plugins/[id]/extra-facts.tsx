import { COUNT_FIELDS, type MarketplaceInfo } from '@pi/domain';
import type { ApiNumber, Plugin } from '@pi/domain/api';
import { PluginChange } from '#components/change.tsx';
import type { Fact } from '#components/facts.tsx';
import { Unknown } from '#components/unknown.tsx';
import { formatDay, formatExact } from '#lib/format.ts';
import { hasOnlyStars } from '#lib/has-only-stars.ts';
import { countFact } from './count-fact.tsx';

const WORDS = { featured: 'Featured', sponsored: 'Sponsored' };
const NOTES = { featured: 'featured by the store', sponsored: 'sponsored: the place is paid for' };

/**
 * The counts beside the primary one, each with its change over 30 days, and what else a store
 * counts.
 */
export function moreNumbers(plugin: Plugin, { primaryMetric, numbers }: MarketplaceInfo): Fact[] {
  const counts = COUNT_FIELDS.flatMap((field): Fact[] => {
    const label = numbers[field]?.label;
    if (!label || (field === primaryMetric && !hasOnlyStars(plugin))) return [];
    const change = plugin[`${field}Change30d`];
    const changed = { label: `${label}, 30 days`, value: <PluginChange change={change} /> };
    // An unknown number has no change.
    return [countFact(label, plugin[field]), ...(plugin[field] ? [changed] : [])];
  });
  return [...counts, ...extraFacts(plugin, numbers)];
}

/** The numbers beside users, downloads and the rating, where the store has them. */
export function extraFacts(plugin: Plugin, numbers: MarketplaceInfo['numbers']): Fact[] {
  const counts = (['weeklyDownloads', 'githubStars'] as const).flatMap((field): Fact[] => {
    const label = numbers[field]?.label;
    return label ? [countFact(label, plugin[field])] : [];
  });
  return [...counts, ...supportFacts(plugin, numbers), ...placeFacts(plugin)];
}

function supportFacts(
  { supportThreads, supportThreadsResolved, lastSeenOn }: Plugin,
  numbers: MarketplaceInfo['numbers'],
): Fact[] {
  const label = numbers.supportThreads?.label;
  if (!label) return [];
  if (!supportThreads) return [{ label, value: <Unknown reason="the store shows no such number" /> }];
  const period = `in the two months to ${formatDay(supportThreads.day ?? lastSeenOn)}`;
  if (supportThreads.value === 0) return [{ label, value: 'None', note: period }];
  const total = formatExact(supportThreads.value);
  if (!supportThreadsResolved) return [{ label, value: total, note: period }];
  return [{ label, value: `${formatExact(supportThreadsResolved.value)} of ${total}`, note: `resolved, ${period}` }];
}

function placeFacts({ rank, placement }: Plugin): Fact[] {
  const label = 'Place in the store’s list';
  if (rank) return [{ label, value: formatExact(rank.value), note: placement ? NOTES[placement] : dayOf(rank) }];
  return placement ? [{ label, value: WORDS[placement] }] : [];
}

function dayOf({ day }: ApiNumber): string | null {
  return day && formatDay(day);
}
