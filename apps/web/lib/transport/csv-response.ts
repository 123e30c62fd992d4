import type { z } from 'zod';
import type { Endpoint, StrictQuery } from '../endpoints.ts';
import { toTableCsv } from '../tables/table-csv.ts';
import { tableOf } from '../tables/table-of.ts';
import { taggedResponse } from './entity-tag.ts';

/**
 * The rows of an answer as CSV. What CSV has no place for is in headers: the address of the next
 * part of a list (RFC 8288), and whether the data is sample data.
 */
export function csvResponse(
  { answer: shape, rows = '' }: Pick<Endpoint<z.ZodObject, StrictQuery, z.ZodObject>, 'answer' | 'rows'>,
  answer: Record<string, unknown>,
  fields: readonly string[] | null,
): Response {
  const { next, dataOrigin } = answer;
  return taggedResponse(toTableCsv(tableOf(shape, answer, rows, { fields: fields ?? undefined })), {
    'Content-Type': 'text/csv; charset=utf-8; header=present',
    ...(typeof next === 'string' && { Link: `<${next}>; rel="next"` }),
    ...(typeof dataOrigin === 'string' && { 'Data-Origin': dataOrigin }),
  });
}
