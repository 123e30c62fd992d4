import type { ComparedPlugin as ComparedRow, ComparedValue } from '@pi/db/queries/compare/list-compared';
import { PERMISSION_RISKS } from '@pi/domain';
import { ComparedDay, ComparedPlugin, derivedNumber, reportedNumber, splitColumns } from '@pi/domain/api';
import type { Compared } from '#lib/compared.ts';
import { toPluginItem } from './plugin.ts';

/** A plugin that is compared with others. */
export function toComparedPlugin({ plugin, facts, readOn }: ComparedRow): ComparedPlugin {
  const source = plugin.marketplace;
  const count = { kind: 'exact', day: readOn, source, method: 'count' } as const;
  return ComparedPlugin.parse({
    ...plugin,
    ...toPluginItem(plugin),
    category: facts?.category ?? null,
    risk: facts?.risk == null ? null : (PERMISSION_RISKS[facts.risk] ?? null),
    changedHandsOn: facts?.changedHandsOn ?? null,
    companyPlugins: derivedNumber({ value: facts?.companyPlugins, ...count }),
  });
}

/** A comparison as the API answers it. */
export function toCompareAnswer(compared: readonly Compared[]) {
  const { meta, rows } = splitColumns(
    ComparedPlugin,
    compared.map(({ plugin }) => plugin),
  );
  return {
    ids: compared.map(({ plugin }) => plugin.id),
    meta: { plugins: meta },
    plugins: rows,
    series: compared.map(({ plugin, number, label, values }) => {
      const days = splitColumns(ComparedDay, toDays(values, plugin.marketplace));
      return { id: plugin.id, number, label, meta: days.meta, days: days.rows };
    }),
  };
}

function toDays(values: readonly ComparedValue[], marketplace: string) {
  return values.map(({ source, ...count }) => ({
    day: count.day,
    value: reportedNumber({ ...count, source: source ?? marketplace }),
  }));
}
