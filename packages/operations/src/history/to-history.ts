import { observedAt, type ReadUnit } from '@pi/ingestion/pipeline';

/**
 * A unit as history: its parsed numbers count for its day, and a plugin that was gone then is not
 * delisted, since an old response proves nothing about today.
 */
export function toHistory(unit: ReadUnit): ReadUnit {
  const { day, result } = unit;
  const numbers = (result.numbers ?? []).map((one) => ({ ...one, day, observedAt: observedAt(unit) }));
  return { ...unit, numbers, result: { ...result, gone: [] } };
}
