import { createServer } from 'node:net';
import { describe, expect, expectTypeOf, inject } from 'vitest';
import { test } from '../test/fixture.ts';
import { assertReachable, connect, type Db, type Queryable, type Tx } from './client.ts';

describe('assertReachable', () => {
  test('names the host where nobody listens', async () => {
    const url = `postgres://someone:secret@127.0.0.1:${await unusedPort()}/market`;
    await expect(assertReachable(url)).rejects.toThrow(
      /^DATABASE_URL: the database "market" at 127\.0\.0\.1:\d+ cannot be used: .*ECONNREFUSED/,
    );
  });

  test('says that the password is wrong and does not repeat it', async () => {
    const url = new URL(inject('adminUrl'));
    url.password = 'not-the-password';
    const failure = assertReachable(url.href);
    await expect(failure).rejects.toThrow(/password authentication failed/);
    await expect(failure).rejects.not.toThrow(/not-the-password/);
  });

  test('names a database that is not there', async () => {
    const url = new URL(inject('adminUrl'));
    url.pathname = '/nowhere';
    await expect(assertReachable(url.href)).rejects.toThrow(/"nowhere" at .* does not exist/);
  });

  test('accepts a database that answers', async ({ databaseUrl }) => {
    await expect(assertReachable(databaseUrl)).resolves.toBeUndefined();
  });
});

describe('connect', () => {
  test('closes its connections once, however often it is asked to', async ({ databaseUrl }) => {
    const { close } = connect(databaseUrl);
    await Promise.all([close(), close()]);
    await expect(close()).resolves.toBeUndefined();
  });
});

describe('a transaction', () => {
  test('knows the tables by name, as the pool does', async ({ db }) => {
    const found = await db.transaction((tx) => tx.query.marketplaces.findMany());
    expect(found).toEqual(await db.query.marketplaces.findMany());
  });

  test('is not assignable to a pool, nor a pool to a transaction', () => {
    expectTypeOf<Tx>().not.toExtend<Db>();
    expectTypeOf<Db>().not.toExtend<Tx>();
    expectTypeOf<Tx | Db>().toExtend<Queryable>();
  });
});

function unusedPort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
