import type { PrimaryMetric } from '@pi/domain';
import { getMarketplaceInfo } from '@pi/scrapers/info';

/** Marketplaces whose primary number is one and the same: it may be compared over them. */
export interface CountGroup {
  /** In addresses: `daily-users`. */
  name: string;
  /** `Daily users` */
  label: string;
  number: PrimaryMetric;
  /** Those with most plugins first. */
  marketplaces: string[];
  plugins: number;
}

/**
 * Marketplaces by what their primary number counts; those that count users first, the rest by
 * plugins. Unlike numbers are never compared.
 */
export function groupByCount(rows: readonly { marketplace: string; plugins: number }[]): CountGroup[] {
  const groups = new Map<string, CountGroup>();
  for (const { marketplace, plugins } of rows) {
    const info = getMarketplaceInfo(marketplace);
    if (!info) continue;
    const number = info.primaryMetric;
    const label = info.numbers[number]?.label ?? number;
    const name = label.toLowerCase().replaceAll(' ', '-');
    const group = groups.get(name) ?? { name, label, number, marketplaces: [], plugins: 0 };
    group.marketplaces.push(marketplace);
    group.plugins += plugins;
    groups.set(name, group);
  }
  return [...groups.values()].sort((a, b) => rank(b) - rank(a) || b.plugins - a.plugins);
}

const rank = ({ name }: CountGroup) => (name === 'users' ? 1 : 0);
