import { parseRequest } from '@pi/domain/api';
import { invalidRequest } from '../api-error.ts';
import { MOST_CHECK_BYTES } from './check-limits.ts';
import { decodeText } from './decode-text.ts';
import { Inventory } from './inventory.ts';
import { hasIdHeader, readIdColumn } from './read-id-column.ts';
import { tooLarge } from './read-inventory.ts';
import { splitIds } from './split-ids.ts';

/**
 * The inventory that the form of the page sends: ids that were pasted, which may be a CSV, and
 * those of a file.
 * @throws ApiError invalid_request where it is wrong, too_large beyond 4 MB
 */
export async function readCheckForm(form: FormData): Promise<Inventory> {
  const [marketplace, since] = ['marketplace', 'since'].map((name) => textOf(form, name).trim() || undefined);
  const pasted = textOf(form, 'ids');
  const file = form.get('file');
  const size = pasted.length + (file instanceof File ? file.size : 0);
  if (size > MOST_CHECK_BYTES) throw tooLarge();
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const ids = [
    ...(hasIdHeader(pasted) ? readIdColumn(pasted, marketplace) : splitIds(pasted)),
    ...(bytes.length > 0 ? readIdColumn(decodeText(bytes), marketplace) : []),
  ];
  const { data, issues } = parseRequest(Inventory, { marketplace, since, ids });
  if (!data) throw invalidRequest(issues);
  return data;
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
