import { CategoryInMarketplace, derivedNumber, PluginItem, splitColumns } from '@pi/domain/api';
import type { CategoryDetails } from '#lib/read-category.ts';
import { toPluginItem } from './plugin.ts';

/** A category as the API answers it. @param marketplace the one that is asked for; null for all */
export function toCategoryAnswer(
  { item, all, months, leaders, openings }: CategoryDetails,
  marketplace: string | null,
) {
  const shown = marketplace === null ? all : all.filter((one) => one.marketplace === marketplace);
  const marketplaces = splitColumns(CategoryInMarketplace, shown);
  const plugins = splitColumns(PluginItem, leaders.map(toPluginItem));
  const of = { day: item?.plugins?.day ?? null, source: item?.plugins?.source ?? '' };
  return {
    meta: { marketplaces: marketplaces.meta, leaders: plugins.meta },
    category: item,
    marketplaces: marketplaces.rows,
    months,
    leaders: plugins.rows,
    openings: openings.map(({ name, href, count }) => ({
      ...{ name, href },
      count: derivedNumber({ value: count, kind: 'exact', method: 'count', ...of }),
    })),
  };
}
