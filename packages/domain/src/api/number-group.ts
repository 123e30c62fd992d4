import { z } from 'zod';
import { ApiNumber } from './number.ts';

/** Numbers that belong together, with all that a reader needs to judge them. */
export const ApiNumberGroup = ApiNumber.omit({ value: true }).extend({ values: z.array(z.number()) });
export type ApiNumberGroup = z.infer<typeof ApiNumberGroup>;

/**
 * Numbers that a store counts and states together.
 * @returns null when they are unknown
 */
export function reportedGroup({
  values,
  ...rest
}: {
  values: number[] | null | undefined;
  day: string;
  source: string;
}): ApiNumberGroup | null {
  return values == null ? null : { values, kind: 'exact', origin: 'reported', ...rest, method: null };
}
