import { randomBytes } from 'node:crypto';
import { test as base, inject } from 'vitest';
import { connect, type Db } from '../src/client.ts';
import { withConnection } from '../src/connection.ts';
import { type Sql, withSql } from './sql.ts';

export type { Sql };

/**
 * A test with a database of its own: `databaseUrl` its address, `db` a pool on it, `sql` statements
 * over one connection to it.
 */
export const test = base.extend<{ databaseUrl: string; db: Db; sql: Sql }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  databaseUrl: async ({}, use) => {
    const name = `test_${randomBytes(6).toString('hex')}`;
    await withConnection(inject('adminUrl'), async (admin) => {
      await admin.query(`create database ${name} template template_test strategy file_copy`);
      const url = new URL(inject('adminUrl'));
      url.pathname = `/${name}`;
      await use(url.href);
      await admin.query(`drop database ${name} with (force)`);
    });
  },
  db: async ({ databaseUrl }, use) => {
    const { db, close } = connect(databaseUrl);
    await use(db);
    await close();
  },
  sql: async ({ databaseUrl }: { databaseUrl: string }, use: (sql: Sql) => Promise<void>) => {
    await withSql(databaseUrl, use);
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
  }
}
