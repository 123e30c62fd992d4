import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../../client.ts';
import { pairingRules } from '../../schema/pairing-rules.ts';
import { pairingGroups, pairingPlaces, pairingRevisions, pairingRuns } from '../../schema/pairing-runs.ts';

/** Stands where the id of somebody stood who deleted their account. */
const ID_OF_NO_ACCOUNT = '00000000-0000-4000-8000-000000000000';

/** The reasons that are no facts about somebody: they hold what people wrote. */
const OF_OTHERS = '$[*] ? (!exists(@.people[*] ? (@ == $id)))';

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
  const without = (column: AnyPgColumn) => sql`replace(${column}::text, ${userId}, ${ID_OF_NO_ACCOUNT})::jsonb`;
  const isNamed = (column: AnyPgColumn) => sql`strpos(${column}::text, ${userId}) > 0`;
  await tx
    .update(pairingRuns)
    .set({ rules: without(rules), conflict: without(conflict) })
    .where(or(isNamed(rules), isNamed(conflict)));
  await tx
    .update(pairingRevisions)
    .set({ step: without(step), violations: without(violations) })
    .where(and(inArray(pairingRevisions.runId, runs), or(isNamed(step), isNamed(violations))));
  await tx
    .update(pairingGroups)
    .set({
      reasons: sql`jsonb_path_query_array(${reasons}, ${OF_OTHERS}::jsonpath, jsonb_build_object('id', ${userId}::text))`,
    })
    .where(and(inArray(pairingGroups.runId, runs), isNamed(reasons)));
  return (deleted.rowCount ?? 0) + (changed.rowCount ?? 0);
}
