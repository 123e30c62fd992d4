import type { MoverRow } from '@pi/db/queries/movers/list-movers';
import { addDays, type GrowthPeriod } from '@pi/domain';
import { derivedChange, derivedNumber, MoverItem, reportedNumber } from '@pi/domain/api';
import type { MovingNumber } from '#lib/movers.ts';
import { toPluginId } from '#lib/plugin-id.ts';
import { toCount } from './count.ts';

/** A plugin that moves, with the change of its number, or of the gain of a counter. */
export function toMoverItem(
  { plugin, low, high, pace, series }: MoverRow,
  { number: field, isCumulative }: MovingNumber,
  period: GrowthPeriod,
): MoverItem {
  const [value, kind] = [plugin[field], plugin[`${field}Kind`]];
  const of = { day: plugin[`${field}On`] ?? plugin.lastSeenOn, source: plugin.source ?? plugin.marketplace };
  const before = series.before[period];
  const change = derivedChange({
    now: toCount(value, kind),
    before: before && toCount(before.value, before.kind),
    bounds: { low, high },
    method: `change_${period}d`,
    ...of,
  });
  const gainPerDay = isCumulative && change ? change.gain / period : null;
  const gainBefore = gainPerDay !== null && pace !== null && pace > -1 ? gainPerDay / (1 + pace) : null;
  const derived = { kind: 'exact', source: of.source } as const;
  return MoverItem.parse({
    ...plugin,
    id: toPluginId(plugin),
    number: reportedNumber({ value, kind, ...of }),
    change,
    gainPerDay: derivedNumber({ value: gainPerDay, day: of.day, method: 'gain_per_day', ...derived }),
    gainPerDayBefore: derivedNumber({
      value: gainBefore,
      day: addDays(of.day, -period),
      method: 'gain_per_day',
      ...derived,
    }),
    gainChange: derivedNumber({
      value: isCumulative ? pace : null,
      day: of.day,
      method: `gain_change_${period}d`,
      ...derived,
    }),
  });
}
