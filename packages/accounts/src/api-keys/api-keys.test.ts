import { apiKeys } from '@pi/db';
import { describe, expect } from 'vitest';
import { seedUser, test } from '../../test/people-fixture.ts';
import { hashApiKey, newApiKey, readApiKey } from './api-key.ts';
import { ApiKeysRepository } from './api-keys.repository.ts';
import { checkKey } from './check-key.ts';
import { createKey } from './create-key.ts';
import { revokeKey } from './revoke-key.ts';

const HOUR = 3_600_000;

describe('newApiKey', () => {
  test('is random, 32 letters and digits long', () => {
    const keys = Array.from({ length: 200 }, newApiKey);
    for (const { key, prefix } of keys) {
      expect(key).toMatch(/^pi_[0-9A-Za-z]{32}$/);
      expect(key.startsWith(prefix)).toBe(true);
      expect(prefix).toHaveLength(8);
    }
    expect(new Set(keys.map(({ key }) => key)).size).toBe(200);
    expect(new Set(keys.flatMap(({ key }) => [...key.slice(3)])).size).toBe(62);
  });
});

describe('readApiKey', () => {
  const { key } = newApiKey();
  test.for([null, '', key, `Basic ${key}`, 'Bearer ', 'Bearer pi_short', `Bearer ${key}x`, `Bearer ${key} ${key}`])(
    'finds none in %j',
    (header) => expect(readApiKey(header)).toBeNull(),
  );

  test('finds the one of a bearer', () => {
    expect(readApiKey(`Bearer ${key}`)).toBe(key);
    expect(readApiKey(`bearer  ${key}`)).toBe(key);
  });
});

describe('createKey', () => {
  test('stores the hash of a key and its first characters', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const { key, view } = await createKey(new ApiKeysRepository(deps), ann, { name: 'My script' });
    const rows = await db.select().from(apiKeys);
    expect(rows).toMatchObject([{ userId: ann.id, name: 'My script', hash: hashApiKey(key), lastUsedAt: null }]);
    expect(JSON.stringify(rows)).not.toContain(key.slice(8));
    expect(JSON.stringify(view)).not.toContain(key.slice(8));
  });

  test('makes ten at most, of many at once too', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const repository = new ApiKeysRepository(deps);
    const made = await Promise.allSettled(
      Array.from({ length: 12 }, (_, at) => createKey(repository, ann, { name: `${at}` })),
    );
    const refused = made.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(2);
    expect(refused[0]?.reason).toMatchObject({ code: 'conflict', message: expect.stringMatching(/10 keys/) });
    expect(await db.$count(apiKeys)).toBe(10);
    const ben = await seedUser(db, 'ben@club.example');
    await createKey(repository, ben, { name: 'mine' });
  });
});

describe('checkKey', () => {
  test.for([null, 'Bearer pi_wrong'])('says of %j that it holds no key of the form', async (header, { deps }) =>
    expect(checkKey(new ApiKeysRepository(deps), header)).rejects.toMatchObject({
      code: 'unauthorized',
      message: 'The header Authorization holds no key of the form "Bearer pi_…".',
    }),
  );

  test('refuses no key, an invented key and a revoked one', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const repository = new ApiKeysRepository(deps);
    const { key, view } = await createKey(repository, ann, { name: 'a' });
    const refused = { code: 'unauthorized' };
    await expect(checkKey(repository, null)).rejects.toMatchObject(refused);
    await expect(checkKey(repository, `Bearer ${newApiKey().key}`)).rejects.toMatchObject(refused);
    await revokeKey(repository, ann, view.id);
    await expect(checkKey(repository, `Bearer ${key}`)).rejects.toMatchObject(refused);
  });

  test('says what a key is called, and notes its use once an hour', async ({ db, deps, clock }) => {
    const repository = new ApiKeysRepository(deps);
    const ann = await seedUser(db, 'ann@club.example');
    const { key } = await createKey(repository, ann, { name: 'My script' });
    const usedAt = async () => (await repository.listKeys(ann.id))[0]?.lastUsedAt?.getTime();
    const first = clock.now.getTime();
    expect(await checkKey(repository, `Bearer ${key}`)).toMatchObject({ name: 'My script' });
    expect(await usedAt()).toBe(first);
    clock.now = new Date(first + HOUR);
    await checkKey(repository, `Bearer ${key}`);
    expect(await usedAt()).toBe(first);
    clock.now = new Date(first + HOUR + 1);
    await checkKey(repository, `Bearer ${key}`);
    expect(await usedAt()).toBe(first + HOUR + 1);
  });
});

describe('revokeKey', () => {
  test('leaves the keys of others', async ({ db, deps }) => {
    const repository = new ApiKeysRepository(deps);
    const { view } = await createKey(repository, await seedUser(db, 'ann@club.example'), { name: 'a' });
    const ben = await seedUser(db, 'ben@club.example');
    await expect(revokeKey(repository, ben, view.id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.$count(apiKeys)).toBe(1);
  });
});
