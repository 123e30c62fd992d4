import type { Issue } from '@pi/domain/api';
import { z } from 'zod';
import type { Endpoint, StrictQuery } from '../endpoints.ts';
import { listOf } from '../tables/table-list.ts';

/** The parameter of every endpoint that says which fields are wanted. */
export const FIELDS_PARAM = 'fields';

type AnyEndpoint = Pick<Endpoint<z.ZodObject, StrictQuery, z.ZodObject>, 'answer' | 'rows'>;

/** What every answer has, whatever fields are wanted. */
const ALWAYS = 'dataOrigin';

/** The fields that can be chosen: those of the rows where the answer has a list, else its own. */
export function fieldNames({ answer, rows }: AnyEndpoint): string[] {
  const { shape } = rows === undefined ? answer : listOf(answer, {}, rows).item;
  return Object.keys(shape).filter((name) => name !== ALWAYS);
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

/**
 * An answer with some of its fields, or of those of its rows, and what is said of these columns.
 */
export function pickFields(
  { answer: shape, rows }: AnyEndpoint,
  answer: Record<string, unknown>,
  fields: readonly string[] | null,
): Record<string, unknown> {
  if (fields === null) return answer;
  if (rows === undefined) return pick(answer, [ALWAYS, ...fields]);
  const list = (answer[rows] as Record<string, unknown>[]).map((row) => pick(row, fields));
  return { ...answer, ...pickMeta(shape, rows, answer.meta as Meta | undefined, fields), [rows]: list };
}

/** An answer whose other parts are wanted with the same fields: its addresses say so. */
export function keepFields(answer: Record<string, unknown>, fields: readonly string[] | null): Record<string, unknown> {
  if (fields === null) return answer;
  const addresses = ADDRESSES.flatMap((name): [string, string][] => {
    const address = answer[name];
    if (typeof address !== 'string') return [];
    return [[name, `${address}${address.includes('?') ? '&' : '?'}${FIELDS_PARAM}=${fields.join()}`]];
  });
  return { ...answer, ...Object.fromEntries(addresses) };
}

/** The addresses of other parts of a list. */
const ADDRESSES = ['next', 'previous'];

type Meta = Record<string, unknown>;

/** What is said of columns: of the rows' own, or list by list. */
function pickMeta(shape: z.ZodObject, rows: string, meta: Meta | undefined, fields: readonly string[]) {
  if (!meta) return {};
  const isByList = shape.shape.meta instanceof z.ZodObject;
  return { meta: isByList ? { ...meta, [rows]: pick((meta[rows] ?? {}) as Meta, fields) } : pick(meta, fields) };
}

function pick(from: Record<string, unknown>, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
}
