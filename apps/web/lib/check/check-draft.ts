import { MOST_CHECK_BYTES } from './check-limits.ts';
import { readPastedIds, textOf } from './read-form.ts';

/** What the form held, so that nobody fills it in twice. */
export interface CheckDraft {
  marketplace: string;
  since: string;
  ids: string;
}

/** What a form that was refused held; without ids that are too many to be sent again. */
export function toDraft(form: FormData): CheckDraft {
  const ids = textOf(form, 'ids');
  return {
    marketplace: textOf(form, 'marketplace'),
    since: textOf(form, 'since'),
    ids: ids.length > MOST_CHECK_BYTES ? '' : ids,
  };
}

/**
 * The draft after a form was answered, with all ids that were checked, those of a file too: the
 * form then asks for the same again, as a CSV. They are one a line, or in a CSV where they would
 * not be read back from lines.
 */
export function toAnsweredDraft(form: FormData, ids: readonly string[]): CheckDraft {
  const draft = toDraft(form);
  const lines = ids.join('\n');
  return { ...draft, ids: isReadBack(lines, ids, draft.marketplace) ? lines : toIdCsv(ids) };
}

function isReadBack(text: string, ids: readonly string[], marketplace: string): boolean {
  try {
    const read = readPastedIds(text, marketplace || undefined);
    return read.length === ids.length && read.every((id, at) => id === ids[at]);
  } catch {
    return false;
  }
}

function toIdCsv(ids: readonly string[]): string {
  return ['Extension ID', ...ids.map((id) => `"${id.replaceAll('"', '""')}"`)].join('\n');
}
