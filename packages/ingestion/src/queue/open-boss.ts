import type { Db } from '@pi/db';
import { DEAD_LETTERS } from '@pi/db/queries/queue/queue';
import { daysToSeconds, RETENTION } from '@pi/domain';
import type { Logger } from '@pi/domain/logger';
import { PgBoss, type QueueOptions } from 'pg-boss';
import { executor } from './executor.ts';

const SCHEMA = 'pgboss';
/** The version of the tables in supabase/migrations. */
const SCHEMA_VERSION = 43;

/**
 * Settings of every marketplace's queue: each has its own, so that a slow one never delays another.
 * A worker that says nothing for `heartbeatSeconds` is dead: another takes its job.
 */
const QUEUE = {
  policy: 'exclusive', // one job of a key waits or is active
  retryLimit: 3,
  retryDelay: 2,
  retryBackoff: true,
  retryDelayMax: 300,
  heartbeatSeconds: 10,
  expireInSeconds: 12 * 3600,
  deleteAfterSeconds: daysToSeconds(RETENTION.finishedJobs.days),
  deadLetter: DEAD_LETTERS,
} as const;
const LETTERS = { policy: 'standard', retentionSeconds: daysToSeconds(RETENTION.failedJobs.days) } as const;

/** Settings of a queue that differ from the marketplaces'. */
export type QueueSettings = Partial<
  Pick<QueueOptions, 'retryLimit' | 'retryDelay' | 'retryDelayMax' | 'retentionSeconds'>
>;

/**
 * Opens pg-boss over our own connections, with a queue for each of these names: the marketplaces',
 * or that of letters. It makes no tables and has no timers that work on them: see
 * `Queue.supervise`.
 * @throws Error when the tables are missing or of another version
 */
export async function openBoss(
  db: Db,
  queues: readonly string[],
  log: Logger,
  settings: QueueSettings = {},
): Promise<PgBoss> {
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
  await boss.start();
  if (await createMissingQueues(boss, queues, settings)) {
    // Reads which queues there are when it starts, and so asks for none inside a transaction of
    // ours.
    await boss.stop({ graceful: false, close: false });
    await boss.start();
  }
  return boss;
}

/** @returns whether any was missing */
async function createMissingQueues(boss: PgBoss, queues: readonly string[], settings: QueueSettings): Promise<boolean> {
  const known = new Set((await boss.getQueues()).map(({ name }) => name));
  const missing = queues.filter((name) => !known.has(name));
  if (!known.has(DEAD_LETTERS)) await boss.createQueue(DEAD_LETTERS, LETTERS);
  for (const name of missing) await boss.createQueue(name, { ...QUEUE, ...settings });
  return missing.length > 0;
}

async function assertVersion(boss: PgBoss): Promise<void> {
  const version = (await boss.isInstalled()) ? await boss.schemaVersion() : null;
  if (version === SCHEMA_VERSION) return;
  throw new Error(
    `the queue's tables are ${version === null ? 'missing' : `of version ${version}`} and have to be of version ${SCHEMA_VERSION}: npm run db:migrate (or db:push) brings them`,
  );
}
