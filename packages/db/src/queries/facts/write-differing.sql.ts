import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';

/**
 * Writes the rows of a table that a statement computes, where they differ from what is stored.
 * Rows that are right already are neither written nor locked.
 * @param columns expressions by column, over what `from` gives
 * @param keys the columns of the primary key, among them
 */
export async function writeDiffering(
  tx: Tx,
  table: string,
  { ctes, columns, keys, from }: { ctes: SQL; columns: Record<string, SQL>; keys: readonly string[]; from: SQL },
): Promise<void> {
  const names = Object.keys(columns);
  const others = names.filter((name) => !keys.includes(name));
  const list = (of: readonly string[], toPart: (name: string) => SQL) => sql.join(of.map(toPart), sql`, `);
  const column = (relation: string) => (name: string) => sql`${sql.identifier(relation)}.${sql.identifier(name)}`;
  await tx.execute(sql`
    with ${ctes}, computed as (
      select ${list(names, (name) => sql`${columns[name]} as ${sql.identifier(name)}`)} ${from}
    )
    insert into ${sql.identifier(table)} (${list(names, (name) => sql.identifier(name) as unknown as SQL)})
    select ${list(names, column('computed'))} from computed
    left join ${sql.identifier(table)} known on ${sql.join(
      keys.map((key) => sql`${column('known')(key)} = ${column('computed')(key)}`),
      sql` and `,
    )}
    where ${column('known')(keys[0] ?? '')} is null
      or (${list(others, column('known'))}) is distinct from (${list(others, column('computed'))})
    on conflict (${list(keys, (name) => sql.identifier(name) as unknown as SQL)}) do update
    set ${list(others, (name) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`)}`);
}
