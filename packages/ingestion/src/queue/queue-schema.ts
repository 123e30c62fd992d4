import { getConstructionPlans, getMigrationPlans } from 'pg-boss';

/**
 * `node packages/ingestion/src/queue/queue-schema.ts [VERSION]` prints the SQL that makes the
 * queue's tables in schema `pgboss`, or brings them from the version given to that of the installed
 * pg-boss: the body of a migration (`npm run db:new -- --custom --name NAME`).
 */
const from = process.argv[2];
const sql = from ? getMigrationPlans('pgboss', Number(from)) : getConstructionPlans('pgboss');
// The migrator brings a transaction and a lock.
const own = /^\s*(BEGIN;|COMMIT;|SET LOCAL .*|SELECT pg_advisory_xact_lock\(.*)$/gm;
process.stdout.write(`${sql.replace(own, '').trim()}\n`);
