import { parseRequest } from '@pi/domain/api';
import type { NextRequest } from 'next/server';
import type { z } from 'zod';
import { ApiError, invalidRequest } from '../api-error.ts';
import { queryOf } from '../query-of.ts';
import { readShortBytes } from '../read-short-text.ts';
import { MOST_CHECK_BYTES } from './check-limits.ts';
import { decodeText } from './decode-text.ts';
import { type Inventory, InventoryParams } from './inventory.ts';
import { readIdColumn } from './read-id-column.ts';

/**
 * The inventory that a request of the API sends: JSON, or a CSV file with its parameters in the
 * address.
 * @param body the shape of the JSON
 * @throws ApiError invalid_request where it is wrong, too_large beyond 4 MiB
 */
export async function readInventory(request: NextRequest, body: typeof Inventory): Promise<Inventory> {
  const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  const bytes = await readShortBytes(request, MOST_CHECK_BYTES);
  if (bytes === null) throw tooLarge();
  const query = queryOf(request.nextUrl.searchParams);
  if (type === 'text/csv') {
    const params = parsed(InventoryParams, query);
    return { ...params, ids: readIdColumn(decodeText(bytes), params.marketplace) };
  }
  if (type !== 'application/json')
    throw invalidRequest([{ field: '', message: 'The body must be application/json or text/csv.' }]);
  const [unknown] = Object.keys(query);
  if (unknown !== undefined)
    throw invalidRequest([{ field: unknown, message: `${unknown} belongs into the body, beside the ids.` }]);
  return parsed(body, jsonOf(decodeText(bytes)));
}

/** The refusal of an inventory that is too large to be read. */
export function tooLarge(): ApiError {
  return new ApiError('too_large', `The inventory is larger than ${MOST_CHECK_BYTES / 1024 ** 2} MB.`);
}

function parsed<Schema extends z.ZodType>(schema: Schema, input: object): z.output<Schema> {
  const { data, issues } = parseRequest(schema, { ...input });
  if (!data) throw invalidRequest(issues);
  return data;
}

function jsonOf(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (value !== null && typeof value === 'object' && !Array.isArray(value)) return value;
  } catch {}
  throw invalidRequest([{ field: '', message: 'The body must be a JSON object with the list “ids”.' }]);
}
