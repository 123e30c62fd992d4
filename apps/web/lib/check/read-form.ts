import { parseRequest } from '@pi/domain/api';
import { ApiError, invalidRequest } from '../api-error.ts';
import { MOST_CHECK_BYTES } from './check-limits.ts';
import { decodeText } from './decode-text.ts';
import { Inventory } from './inventory.ts';
import { isCsv, readIdColumn } from './read-id-column.ts';
import { tooLarge } from './read-inventory.ts';
import { readListedIds } from './read-listed-ids.ts';

/**
 * The inventory that the form of the page sends: ids that were pasted, which may be a CSV, and
 * those of a file.
 * @throws ApiError invalid_request where it is wrong, too_large beyond 4 MB
 */
export async function readCheckForm(form: FormData): Promise<Inventory> {
  const [marketplace, since] = ['marketplace', 'since'].map((name) => textOf(form, name).trim() || undefined);
  const pasted = textOf(form, 'ids');
  const file = fileOf(form);
  if (pasted.length + (file?.size ?? 0) > MOST_CHECK_BYTES) throw tooLarge();
  const ids = [...readPastedIds(pasted, marketplace), ...(file ? await readFileIds(file, marketplace) : [])];
  const { data, issues } = parseRequest(Inventory, { marketplace, since, ids });
  if (!data) throw invalidRequest(issues);
  return data;
}

/** The ids in a text that somebody pasted. @throws ApiError invalid_request on a CSV without ids */
export function readPastedIds(text: string, marketplace?: string): string[] {
  return isCsv(text, marketplace) ? readIdColumn(text, marketplace) : readListedIds(text);
}

/** Whether all ids of a form are those of its file: what is wrong with ids is wrong with it. */
export function isOnlyFile(form: FormData): boolean {
  return fileOf(form) !== null && textOf(form, 'ids').trim() === '';
}

/** A failure to read ids, as one of the file that they are in. */
export function blameFile(thrown: unknown): unknown {
  if (!(thrown instanceof ApiError) || thrown.code !== 'invalid_request') return thrown;
  return invalidRequest(
    thrown.issues.map((issue) => (/^ids\b/.test(issue.field) ? { ...issue, field: 'file' } : issue)),
  );
}

async function readFileIds(file: File, marketplace: string | undefined): Promise<string[]> {
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  try {
    return readIdColumn(text, marketplace);
  } catch (thrown) {
    throw blameFile(thrown);
  }
}

/** Browsers send an empty file where none was chosen, some of them with a name. */
function fileOf(form: FormData): File | null {
  const file = form.get('file');
  return file instanceof File && file.size > 0 ? file : null;
}

/** The text of a field of a form; empty without one. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}
