import { COUNT_FIELDS, type CountField, type CountRounding, type MarketplaceInfo } from '@pi/domain';
import { sql } from 'drizzle-orm';
import type { Tx } from '../../client.ts';
import { highestChange, lowestChange } from './change-bounds.sql.ts';

const WRITTEN = [
  ...COUNT_FIELDS.flatMap((name) => [`${name}_before_30d`, `${name}_before_30d_kind`]),
  ...COUNT_FIELDS.flatMap((name) => [`${name}_change_30d`, `${name}_change_30d_high`]),
  'downloads_before_60d',
];

/**
 * Brings the changes over 30 days up to date, as of the marketplace's newest day, with the values
 * they start from; a number that was not shown on it has none, nor has a plugin whose id another
 * product took over meanwhile. Plugins whose change stays the same are not written.
 * @param info the marketplace, and how it rounds its numbers
 */
export async function refreshChanges30d(
  tx: Tx,
  { name: marketplace, numbers }: Pick<MarketplaceInfo, 'name' | 'numbers'>,
): Promise<void> {
  const changes = sql.join(
    COUNT_FIELDS.map((name) => changeColumns(name, numbers[name]?.rounding)),
    sql`, `,
  );
  await tx.execute(sql`
    with newest as (
      select max(day) as day from marketplace_days where marketplace = ${marketplace}
    ), taken as (
      select plugin_id, max(day) as day from market_changes
      where marketplace = ${marketplace} and day > (select day - 60 from newest) and kind = 'taken_over'
      group by plugin_id
    ), before_30d as (
      select * from plugin_metrics where day = (select day - 30 from newest)
    ), before_60d as (
      select * from plugin_metrics where day = (select day - 60 from newest)
    ), changed as (
      select current.id, ${changes},
        case when current.downloads_on = newest.day then before_60d.downloads end as downloads_before_60d
      from plugins current cross join newest
      left join taken on taken.plugin_id = current.id
      left join before_30d on before_30d.plugin_id = current.id and coalesce(taken.day <= before_30d.day, true)
      left join before_60d on before_60d.plugin_id = current.id and taken.day is null
      where current.marketplace = ${marketplace}
    )
    update plugins set ${sql.join(
      WRITTEN.map((column) => sql`${sql.identifier(column)} = changed.${sql.identifier(column)}`),
      sql`, `,
    )}
    from changed
    where plugins.id = changed.id and (${columnsOf('plugins')}) is distinct from (${columnsOf('changed')})`);
}

function changeColumns(name: CountField, rounding: CountRounding | undefined) {
  const [value, kind, on] = [name, `${name}_kind`, `${name}_on`].map((column) => sql.identifier(column));
  const before = { value: sql`before_30d.${value}`, kind: sql`before_30d.${kind}` };
  const now = { value: sql`current.${value}`, kind: sql`current.${kind}` };
  return sql.join(
    [
      sql`${before.value} end as ${sql.identifier(`${name}_before_30d`)}`,
      sql`${before.kind} end as ${sql.identifier(`${name}_before_30d_kind`)}`,
      sql`${lowestChange(before, now, rounding)} end as ${sql.identifier(`${name}_change_30d`)}`,
      sql`${highestChange(before, now, rounding)} end as ${sql.identifier(`${name}_change_30d_high`)}`,
    ].map((column) => sql`case when current.${on} = newest.day then ${column}`),
    sql`, `,
  );
}

function columnsOf(relation: string) {
  return sql.join(
    WRITTEN.map((column) => sql`${sql.identifier(relation)}.${sql.identifier(column)}`),
    sql`, `,
  );
}
