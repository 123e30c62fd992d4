import type { FoundPlugin } from '@pi/domain/api';
import { marketplaceInfos } from '@pi/scrapers/info';
import type { Tab } from '#components/ui/tabs.tsx';
import { formatExact } from '#lib/format.ts';
import { listHref } from '#lib/list-href.ts';

interface Found {
  q: string;
  marketplace: string | undefined;
  counts: ReadonlyMap<string, number> | null;
  plugins: readonly FoundPlugin[];
}

/** All marketplaces together, then each that has a plugin that was found, those with most first. */
export function marketplaceTabs({ q, marketplace, counts, plugins }: Found): Tab[] {
  const found = new Set(plugins.map((plugin) => plugin.marketplace));
  const count = (name: string) => counts?.get(name) ?? 0;
  const stores = marketplaceInfos
    .filter(({ name }) => count(name) > 0 || found.has(name) || (counts === null && marketplace !== undefined))
    .sort((a, b) => count(b.name) - count(a.name));
  const total = counts && [...counts.values()].reduce((sum, one) => sum + one, 0);
  return [
    tabOf('All', { q }, { count: total, isCurrent: marketplace === undefined }),
    ...stores.map(({ name, title }) =>
      tabOf(title, { q, marketplace: name }, { count: counts && count(name), isCurrent: marketplace === name }),
    ),
  ];
}

function tabOf(
  label: string,
  params: Record<string, string>,
  { count, isCurrent }: { count: number | null; isCurrent: boolean },
): Tab {
  return { label, href: listHref('/search', params), ...(count ? { count: formatExact(count) } : {}), isCurrent };
}
