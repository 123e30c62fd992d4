import { getConstructionPlans, getMigrationPlans } from 'pg-boss';

/**
 * `node packages/ingestion/src/cli/queue-schema.ts [VERSION]`: the SQL that makes the queue's tables in schema `pgboss`, or brings them from the
 * version given to that of the installed pg-boss, for the body of a migration: `npm run db:new -- --custom --name NAME`.
 */
const from = process.argv[2];
const sql = from ? getMigrationPlans('pgboss', Number(from)) : getConstructionPlans('pgboss');
// The migrator has a transaction and a lock of its own.
const own = /^\s*(BEGIN;|COMMIT;|SET LOCAL .*|SELECT pg_advisory_xact_lock\(.*)$/gm;
console.log(sql.replace(own, '').trim());
