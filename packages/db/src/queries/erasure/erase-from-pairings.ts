import { eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { pairingRules } from '../../schema/pairing-rules.ts';
import { pairingGroups, pairingPlaces, pairingRevisions, pairingRuns } from '../../schema/pairing-runs.ts';

/** Stands where the id of somebody stood who deleted their account. */
const NOBODY = '00000000-0000-4000-8000-000000000000';

/**
 * Takes somebody out of what only their id in JSON ties to them: rules of organizers, and the
 * steps, reports and reasons of pairings. Their places go with their account.
 * @returns how many rules go, or change
 */
export async function eraseFromPairings(tx: Tx, userId: string): Promise<number> {
  const { rule } = pairingRules;
  const people = sql`(${rule}->'people')`;
  const deleted = await tx
    .delete(pairingRules)
    .where(or(sql`${rule}->>'person' = ${userId}`, sql`${people} ? ${userId} and jsonb_array_length(${people}) <= 2`));
  const changed = await tx
    .update(pairingRules)
    .set({ rule: sql`jsonb_set(${rule}, '{people}', ${people} - ${userId}::text)` })
    .where(sql`${people} ? ${userId}`);
  const runs = tx
    .selectDistinct({ id: pairingPlaces.runId })
    .from(pairingPlaces)
    .where(eq(pairingPlaces.userId, userId));
  const { rules, conflict } = pairingRuns;
  const { step, violations } = pairingRevisions;
  const { reasons } = pairingGroups;
  const without = (column: AnyPgColumn) => sql`replace(${column}::text, ${userId}, ${NOBODY})::jsonb`;
  const isNamed = (...columns: AnyPgColumn[]): SQL =>
    sql`strpos(concat_ws(' ', ${sql.join(
      columns.map((column) => sql`${column}::text`),
      sql`, `,
    )}), ${userId}) > 0`;
  await tx
    .update(pairingRuns)
    .set({ rules: without(rules), conflict: without(conflict) })
    .where(isNamed(rules, conflict));
  await tx
    .update(pairingRevisions)
    .set({ step: without(step), violations: without(violations) })
    .where(sql`${inArray(pairingRevisions.runId, runs)} and ${isNamed(step, violations)}`);
  await tx
    .update(pairingGroups)
    .set({ reasons: without(reasons) })
    .where(sql`${inArray(pairingGroups.runId, runs)} and ${isNamed(reasons)}`);
  return (deleted.rowCount ?? 0) + (changed.rowCount ?? 0);
}
