import type { IngestionRun } from '@pi/db/queries/runs/runs';
import { findOldNumbers } from '../quality/old-source.ts';
import { appliesTo } from '../quality/rules.ts';
import { observedAt, type ReadUnit } from './unit.ts';

/** Withholds the numbers of a unit whose source is too old for its day: see `findOldNumbers`. */
export function checkSources({ kind }: Pick<IngestionRun, 'kind'>, unit: ReadUnit): ReadUnit {
  if (!appliesTo('oldSource', kind) || unit.responses.length === 0) return unit;
  const { fields, problems } = findOldNumbers(unit.result, observedAt(unit));
  if (fields.length === 0) return unit;
  const { result } = unit;
  return { ...unit, withheld: fields, result: { ...result, problems: [...result.problems, ...problems] } };
}
