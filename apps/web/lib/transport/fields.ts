import type { Issue } from '@pi/domain/api';
import { z } from 'zod';
import type { Endpoint, StrictQuery } from '../endpoints.ts';

/** The parameter of every endpoint that says which fields are wanted. */
export const FIELDS_PARAM = 'fields';

type AnyEndpoint = Pick<Endpoint<z.ZodObject, StrictQuery, z.ZodObject>, 'answer' | 'rows'>;

/** What every answer has, whatever fields are wanted. */
const ALWAYS = 'dataOrigin';

/** The fields that can be chosen: those of the rows where an answer has rows, else its own. */
export function fieldNames({ answer, rows }: AnyEndpoint): string[] {
  const own = rows === undefined ? answer : rowShape(answer, rows);
  return Object.keys(own.shape).filter((name) => name !== ALWAYS);
}

/**
 * The fields that a parameter names.
 * @returns null where it is not given, and what is wrong with it
 */
export function readFields(
  endpoint: AnyEndpoint,
  given: string | string[] | undefined,
): { fields: string[] | null; issues: Issue[] } {
  if (given === undefined) return { fields: null, issues: [] };
  const issue = (message: string) => ({ fields: null, issues: [{ field: FIELDS_PARAM, message }] });
  if (Array.isArray(given)) return issue('fields is given more than once.');
  const names = fieldNames(endpoint);
  const fields = given.split(',').map((name) => name.trim());
  const unknown = fields.filter((name) => !names.includes(name));
  if (unknown.length === 0) return { fields, issues: [] };
  const which = unknown.map((name) => `"${name.slice(0, 100)}"`).join(', ');
  return issue(`fields: there is no field ${which}; there are ${names.join(', ')}.`);
}

/** An answer with some of its fields, or of those of its rows, and what is said of these columns. */
export function pickFields(
  { rows }: AnyEndpoint,
  answer: Record<string, unknown>,
  fields: readonly string[] | null,
): Record<string, unknown> {
  if (fields === null) return answer;
  if (rows === undefined) return pick(answer, [ALWAYS, ...fields]);
  const list = (answer[rows] as Record<string, unknown>[]).map((row) => pick(row, fields));
  const meta = answer.meta as Record<string, unknown> | undefined;
  return { ...answer, ...(meta && { meta: pick(meta, fields) }), [rows]: list };
}

/** The shape of an answer's rows, by the name of their list. */
export function rowShape(answer: z.ZodObject, rows: string): z.ZodObject {
  const list = answer.shape[rows];
  if (!(list instanceof z.ZodArray) || !(list.element instanceof z.ZodObject))
    throw new Error(`${rows} is no list of rows`);
  return list.element;
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
