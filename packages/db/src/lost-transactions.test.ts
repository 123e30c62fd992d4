import { once } from 'node:events';
import { type AddressInfo, connect as connectSocket, createServer, type Socket } from 'node:net';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { test as databaseTest } from '../test/fixture.ts';
import { connect, type Tx } from './client.ts';
import { isConnectionError } from './connection-errors.ts';

type AccessMethod = Awaited<ReturnType<typeof openDoor>>;

const test = databaseTest.extend<{ accessMethod: AccessMethod }>({
  accessMethod: async ({ databaseUrl }, use) => {
    const accessMethod = await openDoor(databaseUrl);
    await use(accessMethod);
    await accessMethod.close();
  },
});

/**
 * A database behind a door: shut, every connection through it is closed as a stopping server closes
 * it.
 */
async function openDoor(databaseUrl: string) {
  const clients = new Set<Socket>();
  const accessMethod = createServer((client) => {
    const inside = connectSocket(Number(new URL(databaseUrl).port), '127.0.0.1');
    clients.add(client);
    client.on('error', () => {}).on('close', () => clients.delete(client) && inside.destroy());
    inside.on('error', () => {}).on('close', () => client.end());
    client.pipe(inside).pipe(client);
  });
  accessMethod.listen(0, '127.0.0.1');
  await once(accessMethod, 'listening');
  const url = new URL(databaseUrl);
  url.port = String((accessMethod.address() as AddressInfo).port);
  const { db, close } = connect(url.href, { max: 1 });
  return {
    db,
    async shut() {
      const closed = [...clients].map((client) => once(client, 'close'));
      for (const client of clients) client.end();
      await Promise.all(closed);
    },
    close: () => close().then(() => accessMethod.close()),
  };
}

const one = (tx: Tx) => tx.execute(sql`select 1`);

describe('a transaction whose connection is lost', () => {
  const ways: [string, (tx: Tx, accessMethod: AccessMethod) => Promise<unknown>][] = [
    ['before its next query', async (tx, { shut }) => shut().then(() => one(tx))],
    ['during a query', (tx, { shut }) => Promise.all([tx.execute(sql`select pg_sleep(5)`), shut()])],
    [
      'during a query of a savepoint',
      (tx, { shut }) => tx.transaction((inner) => Promise.all([inner.execute(sql`select pg_sleep(5)`), shut()])),
    ],
    ['before it commits', (_, { shut }) => shut()],
    ['and that goes on all the same', (tx, { shut }) => shut().then(() => one(tx).catch(() => one(tx)))],
  ];

  test.for(ways)('%s ends with an error, and the process lives', async ([, work], { accessMethod }) => {
    const failing = accessMethod.db.transaction(async (tx) => {
      await one(tx);
      await work(tx, accessMethod);
    });
    await expect(failing).rejects.toSatisfy(isConnectionError);
    await nextTurn();
    expect((await accessMethod.db.transaction(one)).rows).toHaveLength(1);
  });

  test('leaves an error of its own as it is, and is rolled back', async ({ accessMethod }) => {
    const refused = Object.assign(new Error('a store'), { code: 'ECONNREFUSED' });
    const failing = accessMethod.db.transaction(async (tx) => {
      await tx.execute(sql`create table never (n int)`);
      throw refused;
    });
    await expect(failing).rejects.toBe(refused);
    const { rows } = await accessMethod.db.execute(sql`select to_regclass('never') as found`);
    expect(rows).toEqual([{ found: null }]);
  });
});
