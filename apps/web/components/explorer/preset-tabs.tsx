import type { PluginFilters } from '@pi/domain/api';
import type { PresetCounts } from '#lib/explorer/preset-counts.ts';
import { PRESETS, presetOf, presetPath } from '#lib/explorer/presets.ts';
import { Tabs } from '../ui/tabs.tsx';
import { foundWords } from './found-words.ts';

/**
 * The lists with addresses of their own; the current one is that of the same filters.
 * @param counts how many plugins each has; null where that is not known, as of an earlier day
 */
export function PresetTabs({ filters, counts }: { filters: PluginFilters; counts: PresetCounts | null }) {
  const current = presetOf(filters);
  const isAll = Object.keys(filters).length === 0;
  return (
    <Tabs
      label="Presets"
      tabs={[
        {
          href: '/plugins',
          label: 'All',
          count: counts ? foundWords({ total: counts.all }) : undefined,
          isCurrent: isAll,
        },
        ...PRESETS.map((preset) => ({
          href: presetPath(preset),
          label: preset.title,
          count: counts?.bySlug[preset.slug] && foundWords(counts.bySlug[preset.slug] ?? { total: 0 }),
          isCurrent: preset === current,
        })),
      ]}
    />
  );
}
