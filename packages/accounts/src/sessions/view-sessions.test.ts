import { sessions } from '@pi/db';
import { describe, expect } from 'vitest';
import { seedUser, test } from '../../test/people-fixture.ts';
import { endAllSessions, endOtherSessions, endSession } from './end-session.ts';
import { SessionsRepository } from './sessions.repository.ts';
import { viewSessions } from './view-sessions.ts';

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const at = (minutes: number) => new Date(Date.parse('2026-11-29T12:00:00Z') + minutes * 60_000);

async function seedSessions(db: Parameters<typeof seedUser>[0], userId: string): Promise<string[]> {
  const row = { userId, expiresAt: at(60), ipAddress: '203.0.113.x', userAgent: FIREFOX };
  const rows = [
    { ...row, token: `${userId} 1`, createdAt: at(-30) },
    { ...row, token: `${userId} 2`, createdAt: at(-20), userAgent: null, ipAddress: null },
    { ...row, token: `${userId} replaced`, createdAt: at(-10), expiresAt: at(0.9) },
    { ...row, token: `${userId} expired`, createdAt: at(-10), expiresAt: at(-1) },
  ];
  return (await db.insert(sessions).values(rows).returning({ id: sessions.id })).map(({ id }) => id);
}

describe('viewSessions', () => {
  test('lists where somebody is signed in, the session that asks first', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const [first = '', second = ''] = await seedSessions(db, ann.id);
    await seedSessions(db, (await seedUser(db, 'ben@club.example')).id);
    const known = { device: 'Firefox on Linux', network: '203.0.113.x', since: at(-30), endsAt: at(60) };
    expect(await viewSessions(new SessionsRepository(deps), ann, first)).toEqual([
      { ...known, id: first, isCurrent: true },
      { id: second, device: 'Unknown browser', network: null, since: at(-20), endsAt: at(60), isCurrent: false },
    ]);
  });
});

describe('endSession', () => {
  test('ends no session of others', async ({ db, deps }) => {
    const [id = ''] = await seedSessions(db, (await seedUser(db, 'ann@club.example')).id);
    const ben = await seedUser(db, 'ben@club.example');
    await expect(endSession(new SessionsRepository(deps), ben, id)).rejects.toMatchObject({ code: 'not_found' });
    expect(await db.$count(sessions)).toBe(4);
  });

  test('ends one, all others or all of somebody', async ({ db, deps }) => {
    const repository = new SessionsRepository(deps);
    const ann = await seedUser(db, 'ann@club.example');
    const [first = '', second = ''] = await seedSessions(db, ann.id);
    await seedSessions(db, (await seedUser(db, 'ben@club.example')).id);
    await endSession(repository, ann, second);
    await expect(endSession(repository, ann, second)).rejects.toMatchObject({ code: 'not_found' });
    expect(await endOtherSessions(repository, ann, first)).toBe(2);
    expect(await viewSessions(repository, ann, first)).toMatchObject([{ id: first }]);
    expect(await endAllSessions(repository, ann)).toBe(1);
    expect(await db.$count(sessions)).toBe(4);
  });
});
