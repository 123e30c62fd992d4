import { NUMBER_FIELDS, type NumberField, type ParseResult, type Problem } from '@pi/domain';
import { QUALITY_RULES } from './rules.ts';

const HOUR_MS = 3_600_000;
const { oldest } = QUALITY_RULES.oldSource.thresholds;

/** Numbers that the store made long before the response, and a problem for each. */
export interface OldNumbers {
  fields: NumberField[];
  problems: Problem[];
}

/**
 * Finds the numbers of a result that are older than the day they would be stored for, where the
 * store says when it made them.
 */
export function findOldNumbers({ numbersAt = {} }: ParseResult, observedAt: Date): OldNumbers {
  const old = NUMBER_FIELDS.flatMap((field) => {
    const at = numbersAt[field];
    const hours = at === undefined ? 0 : (observedAt.getTime() - Date.parse(at)) / HOUR_MS;
    return hours > oldest.value ? [{ field, at, hours }] : [];
  });
  return {
    fields: old.map(({ field }) => field),
    problems: old.map(({ field, at, hours }) => ({
      kind: 'invalid_value',
      message: `${field}: the store made them at ${at}, ${Math.floor(hours)} hours before: none of them is stored for this day`,
    })),
  };
}
