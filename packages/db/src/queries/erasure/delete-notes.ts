import { type AnyColumn, and, eq, or, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { companyAliases } from '../../schema/company-aliases.ts';
import { companyChanges } from '../../schema/company-changes.ts';
import { companyProposals } from '../../schema/company-proposals.ts';
import { ingestionFailures } from '../../schema/ingestion-failures.ts';
import { ingestionRuns } from '../../schema/ingestion-runs.ts';
import { isAnyOf } from '../../statement-parts.ts';

/**
 * Where a note stands: a failure, the error of a run, the operator or the reason of a change of
 * companies or of a decision on a proposal, the operator or the source of an alias.
 */
type NoteKind = 'failure' | 'error' | keyof typeof CORRECTION_NOTES;

interface CorrectionNote {
  table: typeof companyChanges | typeof companyProposals | typeof companyAliases;
  column: AnyColumn;
  clear(tx: Tx, where: SQL): Promise<unknown>;
}

/** What operators wrote of companies, and how it is emptied. */
const CORRECTION_NOTES = {
  by: {
    table: companyChanges,
    column: companyChanges.by,
    clear: (tx, where) => tx.update(companyChanges).set({ by: '' }).where(where),
  },
  reason: {
    table: companyChanges,
    column: companyChanges.reason,
    clear: (tx, where) => tx.update(companyChanges).set({ reason: null }).where(where),
  },
  decidedBy: {
    table: companyProposals,
    column: companyProposals.decidedBy,
    clear: (tx, where) => tx.update(companyProposals).set({ decidedBy: null }).where(where),
  },
  decisionReason: {
    table: companyProposals,
    column: companyProposals.reason,
    clear: (tx, where) => tx.update(companyProposals).set({ reason: null }).where(where),
  },
  aliasBy: {
    table: companyAliases,
    column: companyAliases.by,
    clear: (tx, where) => tx.update(companyAliases).set({ by: '' }).where(where),
  },
  aliasSource: {
    table: companyAliases,
    column: companyAliases.source,
    clear: (tx, where) => tx.update(companyAliases).set({ source: '' }).where(where),
  },
} satisfies Record<string, CorrectionNote>;
const CORRECTION_KINDS = Object.keys(CORRECTION_NOTES) as (keyof typeof CORRECTION_NOTES)[];

/** A text about what happened while marketplaces were read or companies were corrected. */
export interface Note {
  kind: NoteKind;
  id: string;
  text: string;
}

/**
 * Notes that contain one of the texts, in any case and within words too.
 * @param marketplace only its failures and runs, without what operators wrote of companies
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
  const notes = [...notesOf('failure', failures), ...notesOf('error', errors)];
  if (marketplace !== undefined) return notes;
  for (const kind of CORRECTION_KINDS) {
    const { table, column } = CORRECTION_NOTES[kind];
    const text = sql<string | null>`${column}`;
    notes.push(...notesOf(kind, await tx.select({ id: table.id, text }).from(table).where(names(column))));
  }
  return notes;
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
  for (const kind of CORRECTION_KINDS) {
    const { table, clear } = CORRECTION_NOTES[kind];
    await clear(tx, isAmong(table.id, kind));
  }
  const deleted = await tx.delete(ingestionFailures).where(isAmong(ingestionFailures.id, 'failure'));
  return deleted.rowCount ?? 0;
}
