import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test } from '../test/fixture.ts';
import { connect } from './client.ts';
import { isConnectionError } from './connection-errors.ts';
import { DEADLINES } from './deadlines.ts';

const STATEMENT_MS = 100;
const sleep = sql`select pg_sleep(600)`;

describe('a statement that runs too long', () => {
  test('fails at its deadline, as a connection error, and the server cancels it', async ({ databaseUrl, sql }) => {
    const { db, close } = connect(databaseUrl, { statementMs: STATEMENT_MS });
    await expect(db.execute(sleep)).rejects.toSatisfy(isConnectionError);
    await expect
      .poll(() => sql`select from pg_stat_activity where query like '%pg_sleep%' and pid <> pg_backend_pid()`)
      .toEqual([]);
    await close();
  });

  test('fails in a transaction once, and the pool goes on', async ({ databaseUrl }) => {
    const { db, close } = connect(databaseUrl, { max: 1, statementMs: STATEMENT_MS });
    const begun = performance.now();
    const failing = db.transaction((tx) => tx.execute(sleep));
    await expect(failing).rejects.toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ code: 'ETIMEDOUT' }) }),
    );
    expect(performance.now() - begun).toBeLessThan(5000);
    expect((await db.execute(sql`select 1`)).rows).toHaveLength(1);
    await close();
  });
});

describe('a transaction', () => {
  test('has its deadlines on the server, and the next user of the connection has them not', async ({ databaseUrl }) => {
    const { db, close } = connect(databaseUrl, { max: 1, use: 'web' });
    const read = sql`select current_setting('statement_timeout') as statement, current_setting('lock_timeout') as lock`;
    const inside = await db.transaction((tx) => tx.execute(read));
    expect(inside.rows).toEqual([{ statement: '15s', lock: `${DEADLINES.web.lock / 1000}s` }]);
    expect((await db.execute(read)).rows).toEqual([{ statement: '0', lock: '0' }]);
    await close();
  });
});

describe('a pool', () => {
  test('ends within ten seconds while a statement runs', { timeout: 15_000 }, async ({ databaseUrl }) => {
    const { db, close } = connect(databaseUrl);
    const running = expect(db.execute(sleep)).rejects.toSatisfy(isConnectionError);
    await db.execute(sql`select 1`);
    const begun = performance.now();
    await close();
    expect(performance.now() - begun).toBeLessThan(10_000);
    await running;
  });
});
