import { type AnyColumn, and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyChanges } from '../../schema/company-changes.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { isAnyOf } from '../../statement-parts.ts';

/**
 * Where a note stands: a failure, the error of a run, the operator or the reason of a change of
 * companies.
 */
type NoteKind = 'failure' | 'error' | 'by' | 'reason';

/** A text about what happened while marketplaces were read or companies were changed. */
export interface Note {
  kind: NoteKind;
  id: string;
  text: string;
}

/**
 * Notes that contain one of the texts, in any case and within words too.
 * @param marketplace only its failures and runs, without changes of companies
 */
export async function listNotes(tx: Tx, texts: readonly string[], marketplace?: string): Promise<Note[]> {
  const wanted = texts.map((text) => text.toLowerCase());
  const names = (text: AnyColumn) =>
    sql`exists (select from unnest(${sql.param(wanted)}::text[]) wanted where strpos(lower(${text}), wanted) > 0)`;
  const isHere = (column: AnyColumn) => (marketplace === undefined ? undefined : eq(column, marketplace));

  const { unitKey, message, url } = ingestionFailures;
  const failures = await tx
    .select({ id: ingestionFailures.id, text: sql<string>`concat_ws(' ', ${unitKey}, ${message}, ${url})` })
    .from(ingestionFailures)
    .where(and(isHere(ingestionFailures.marketplace), or(names(unitKey), names(message), names(url))));
  const errors = await tx
    .select({ id: ingestionRuns.id, text: ingestionRuns.error })
    .from(ingestionRuns)
    .where(and(isHere(ingestionRuns.marketplace), names(ingestionRuns.error)));
  const changes = (text: typeof companyChanges.by | typeof companyChanges.reason) =>
    tx.select({ id: companyChanges.id, text }).from(companyChanges).where(names(text));
  const all = marketplace === undefined;
  return [
    ...notesOf('failure', failures),
    ...notesOf('error', errors),
    ...notesOf('by', all ? await changes(companyChanges.by) : []),
    ...notesOf('reason', all ? await changes(companyChanges.reason) : []),
  ];
}

function notesOf(kind: NoteKind, rows: readonly { id: number | string; text: string | null }[]): Note[] {
  return rows.map(({ id, text }) => ({ kind, id: String(id), text: text ?? '' }));
}

/**
 * Deletes failures, and empties the other notes.
 * @returns how many failures were deleted
 */
export async function deleteNotes(tx: Tx, notes: readonly Pick<Note, 'kind' | 'id'>[]): Promise<number> {
  const isAmong = (column: AnyColumn, kind: NoteKind): SQL =>
    isAnyOf(
      column,
      notes.filter((note) => note.kind === kind).map(({ id }) => id),
    );
  await tx.update(ingestionRuns).set({ error: null }).where(isAmong(ingestionRuns.id, 'error'));
  await tx.update(companyChanges).set({ by: '' }).where(isAmong(companyChanges.id, 'by'));
  await tx.update(companyChanges).set({ reason: null }).where(isAmong(companyChanges.id, 'reason'));
  const deleted = await tx.delete(ingestionFailures).where(isAmong(ingestionFailures.id, 'failure'));
  return deleted.rowCount ?? 0;
}
