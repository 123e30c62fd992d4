import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { test as base, inject } from 'vitest';
import { connect, type Db } from '../src/client.ts';

/** A test with a database of its own: `databaseUrl` its address, `db` a connection to it. */
export const test = base.extend<{ databaseUrl: string; db: Db }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixture's needs from the pattern
  databaseUrl: async ({}, use) => {
    const admin = postgres(inject('adminUrl'), { max: 1, onnotice() {} });
    const name = `test_${randomBytes(6).toString('hex')}`;
    await admin.unsafe(`create database ${name} template template_test strategy file_copy`);
    const url = new URL(inject('adminUrl'));
    url.pathname = `/${name}`;
    await use(url.href);
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  },
  db: async ({ databaseUrl }, use) => {
    const { db, close } = connect(databaseUrl);
    await use(db);
    await close();
  },
});

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
  }
}
