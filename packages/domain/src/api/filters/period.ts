import { z } from 'zod';
import type { Filter } from './filter.ts';

/** A number of days that belongs to another filter: it says over which days that one looks. */
export function daysFilter<Days extends number>(
  param: string,
  title: string,
  choices: readonly Days[],
): Filter<'days', Days> & { choices: readonly Days[] } {
  const message = `${param} must be one of ${choices.join(', ')}.`;
  const schema = z
    .string()
    .meta({ enum: choices.map(String) })
    .transform((text, context): Days => {
      const found = choices.find((choice) => String(choice) === text);
      if (found === undefined) context.addIssue({ code: 'custom', message });
      return found ?? z.NEVER;
    });
  const words = (value: Days) => ({ before: 'in', value: `${value} days` });
  return { kind: 'days', title, choices, schema, format: String, words };
}
