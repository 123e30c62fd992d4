import type { Db } from '@pi/db';
import { DEAD_LETTERS, ensureQueues } from '@pi/db/queries/queue/queue';
import type { Logger } from '@pi/domain/logger';
import { PgBoss } from 'pg-boss';
import { executor } from './executor.ts';

const SCHEMA = 'pgboss';
/** That of the tables in supabase/migrations; pg-boss says which it needs itself. */
const SCHEMA_VERSION = 43;

/** Settings of every queue; each marketplace has one, so that a slow store never stands in another's way. A worker that says nothing for `heartbeatSeconds` is dead: another takes its job. */
const QUEUE = {
  policy: 'exclusive', // one job of a key waits or is being done
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  heartbeatSeconds: 10,
  expireInSeconds: 12 * 3600,
  deleteAfterSeconds: 3 * 86_400,
  deadLetter: DEAD_LETTERS,
} as const;
const LETTERS = { policy: 'standard', retentionSeconds: 90 * 86_400 } as const;

/**
 * pg-boss over our own client, and a queue for each of these marketplaces. It makes no tables and has no timers that work
 * on them: see `Queue.supervise`.
 * @throws Error when the tables are missing or of another version
 */
export async function openBoss(db: Db, marketplaces: readonly string[], log: Logger): Promise<PgBoss> {
  const boss = new PgBoss({
    db: executor(db),
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    reindex: false,
    monitorVacuum: false,
    monitorIntervalSeconds: 2,
  });
  boss.on('error', (error) => log.warn({ error: error.message }, 'the queue'));
  boss.on('warning', ({ message }) => log.warn(message));
  await assertVersion(boss);
  // Before it starts: it reads then which queues there are, and asks for none inside a transaction of ours.
  await ensureQueues(db, [DEAD_LETTERS], LETTERS);
  await ensureQueues(db, marketplaces, QUEUE);
  await boss.start();
  return boss;
}

async function assertVersion(boss: PgBoss): Promise<void> {
  const version = (await boss.isInstalled()) ? await boss.schemaVersion() : null;
  if (version === SCHEMA_VERSION) return;
  throw new Error(
    `the queue's tables are ${version === null ? 'missing' : `of version ${version}`} and have to be of version ${SCHEMA_VERSION}: npm run db:migrate (or db:push) brings them`,
  );
}
