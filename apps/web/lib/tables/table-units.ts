import { numberUnit } from '@pi/domain';
import type { z } from 'zod';
import { fieldsOf } from './table-fields.ts';
import { listOf, listsOf } from './table-list.ts';

/** A list in an answer, and the options of `tableOf` for it. */
export interface ListPlace {
  shape: z.ZodObject;
  /** Its path; of several lists, all of them. */
  list: string | readonly string[];
  outer?: readonly string[] | undefined;
  units?: Readonly<Record<string, string>> | undefined;
}

/** The numbers of a table by the names of its columns, each with its unit; null: it has none. */
export function unitsOf({ shape, list, outer, units = {} }: ListPlace): Record<string, string | null> {
  const { item } = typeof list === 'string' ? listOf(shape, {}, list, outer) : listsOf(shape, {}, list, outer);
  const numbers = fieldsOf(item).filter(({ type }) => type !== 'text');
  return Object.fromEntries(
    numbers.map(({ path, type }) => {
      const name = path.join('.');
      return [name, type === 'change' ? 'share' : (units[name] ?? numberUnit(name))];
    }),
  );
}
