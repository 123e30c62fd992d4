/** What a connection is for: how long it may take depends on that. */
export type ConnectionUse = keyof typeof DEADLINES;

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/**
 * How long each use of the database may take, in milliseconds: to connect, to wait for a free
 * connection of the pool, to run one statement, and to wait for one lock.
 */
export const DEADLINES = {
  /** A question whether the database answers. */
  check: { connect: 5 * SECOND, pool: 5 * SECOND, statement: 5 * SECOND, lock: 5 * SECOND },
  /** A page or an answer of the API: a person waits for it. */
  web: { connect: 5 * SECOND, pool: 10 * SECOND, statement: 10 * SECOND, lock: 5 * SECOND },
  /** A job or a command: derives a whole day, reads a whole archive. */
  job: { connect: 10 * SECOND, pool: 15 * MINUTE, statement: 15 * MINUTE, lock: 10 * MINUTE },
  /** Rewrites whole tables; a lock that it waits for makes all others wait. */
  migration: { connect: 30 * SECOND, pool: 30 * SECOND, statement: 120 * MINUTE, lock: MINUTE },
} as const;

/** How long open queries may still run once a pool or connection is closed, in milliseconds. */
export const CLOSE_MS = 2 * SECOND;

/** The server's own deadline comes after ours: it is for a client that has frozen. */
const GRACE_MS = 5 * SECOND;

/**
 * The statement that sets a use's deadlines for the transaction it is in. Only a transaction can
 * have them: behind a pooler such as Supabase's, the next statement may meet another session.
 */
export function setDeadlines(use: ConnectionUse): string {
  const { statement, lock } = DEADLINES[use];
  const settings = {
    statement_timeout: statement + GRACE_MS,
    idle_in_transaction_session_timeout: statement + GRACE_MS,
    lock_timeout: lock,
  };
  return Object.entries(settings)
    .map(([name, milliseconds]) => `set local ${name} = ${milliseconds}`)
    .join('; ');
}
