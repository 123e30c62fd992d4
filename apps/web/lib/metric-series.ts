import type { CountKind, NumberField } from '@pi/domain';
import type { MetricDay } from '@pi/domain/api';

/** The known values of one number, oldest first. */
export function valuesOf(
  metrics: readonly MetricDay[],
  field: Exclude<keyof MetricDay, 'day' | 'correctedBy'>,
): { day: string; value: number; kind: CountKind }[] {
  return metrics.flatMap(({ day, [field]: number }) =>
    number ? [{ day, value: number.value, kind: number.kind }] : [],
  );
}

/** Whether any value of a number is not exact; days without the number do not count. */
export function isRounded(metrics: readonly MetricDay[], field: NumberField): boolean {
  return metrics.some(({ [field]: number }) => number !== null && number.kind !== 'exact');
}

/** How many days come from sources of history; empty where none does. */
export function describeHistory(metrics: readonly MetricDay[], marketplace: string): string {
  const sources = metrics.flatMap(({ day, correctedBy: _correctedBy, ...numbers }) => {
    const source = Object.values(numbers).find((number) => number !== null)?.source ?? marketplace;
    return source === marketplace ? [] : [source];
  });
  if (sources.length === 0) return '';
  return ` · ${sources.length} of ${metrics.length} days from ${[...new Set(sources)].join(', ')}`;
}
