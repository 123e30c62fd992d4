import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { textList } from '../listings/records.ts';

/** Where a note stands: a failure, the error of a run, the operator or the reason of a change of companies. */
type NoteKind = 'failure' | 'error' | 'by' | 'reason';

/** Something that was noted in words while stores were read or companies were changed. */
export interface Note {
  kind: NoteKind;
  id: string;
  text: string;
}

/** Notes that contain one of the texts, in any case and within words too; of one marketplace without changes of companies. */
export async function listNotes(tx: Tx, texts: readonly string[], marketplace?: string): Promise<Note[]> {
  const here = marketplace === undefined ? sql`true` : sql`marketplace = ${marketplace}`;
  const all = marketplace === undefined ? sql`true` : sql`false`;
  const { rows } = await tx.execute<{ [Key in keyof Note]: Note[Key] }>(sql`
    select kind, id, text from (
      select 'failure' as kind, id::text, concat_ws(' ', unit_key, message, url) as text from ingestion_failures where ${here}
      union all
      select 'error', id::text, error from ingestion_runs where ${here}
      union all
      select 'by', id::text, by from company_changes where ${all}
      union all
      select 'reason', id::text, reason from company_changes where ${all}
    ) note
    where exists (
      select from unnest(${textList(texts.map((one) => one.toLowerCase()))}) as wanted where strpos(lower(text), wanted) > 0)`);
  return [...rows];
}

/**
 * Removes failures, and empties what else was noted.
 * @returns how many failures went
 */
export async function deleteNotes(tx: Tx, notes: readonly Pick<Note, 'kind' | 'id'>[]): Promise<number> {
  const isAmong = (kind: NoteKind): SQL =>
    sql`id::text = any(${textList(notes.filter((note) => note.kind === kind).map(({ id }) => id))})`;
  await tx.execute(sql`update ingestion_runs set error = null where ${isAmong('error')}`);
  await tx.execute(sql`update company_changes set by = '' where ${isAmong('by')}`);
  await tx.execute(sql`update company_changes set reason = null where ${isAmong('reason')}`);
  return (await tx.execute(sql`delete from ingestion_failures where ${isAmong('failure')}`)).rowCount ?? 0;
}
