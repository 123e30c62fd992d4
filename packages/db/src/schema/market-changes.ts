import { CHANGE_KINDS, type OwnershipDetails } from '@pi/domain';
import { bigint, date, index, integer, jsonb, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { marketplaces } from './marketplaces.ts';
import { plugins } from './plugins.ts';
import { webPolicy } from './web-policy.ts';

/** What happened to plugins: computed when a revision or a run is stored. */
export const marketChanges = pgTable(
  'market_changes',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    marketplace: text('marketplace')
      .notNull()
      .references(() => marketplaces.name),
    pluginId: integer('plugin_id')
      .notNull()
      .references(() => plugins.id, { onDelete: 'cascade' }),
    day: date('day').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    kind: text('kind', { enum: CHANGE_KINDS }).notNull(),
    before: text('before'),
    after: text('after'),
    /** Of changes of the owner. */
    details: jsonb('details').$type<OwnershipDetails>(),
  },
  (table) => [
    unique('market_changes_once_key')
      .on(table.pluginId, table.at, table.kind, table.before, table.after)
      .nullsNotDistinct(),
    index('market_changes_recent_idx').on(table.marketplace, table.day.desc()),
    index('market_changes_kind_idx').on(table.kind, table.day.desc()),
    index('market_changes_day_idx').on(table.day.desc().nullsLast(), table.id.desc().nullsLast()),
    webPolicy(),
  ],
).enableRLS();
