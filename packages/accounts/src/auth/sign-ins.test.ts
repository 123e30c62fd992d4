import { authLimits, sessions, verifications } from '@pi/db';
import { describe, expect } from 'vitest';
import { sessionOf, test } from '../../test/auth-fixture.ts';
import { deleteExpiredSignIns } from './sign-ins.repository.ts';

describe('deleteExpiredSignIns', () => {
  test('deletes what has expired, and nothing else', async ({ client, db }) => {
    const cookie = await client.signIn('ann@club.example');
    await client.post('/email-otp/send-verification-otp', { email: 'ann@club.example', type: 'sign-in' });
    expect(await deleteExpiredSignIns(db, new Date())).toEqual({ sessions: 0, verifications: 0, auth_limits: 0 });
    expect(await sessionOf(client, cookie)).not.toBeNull();
    const later = new Date(Date.now() + 31 * 86_400_000);
    expect(await deleteExpiredSignIns(db, later)).toEqual({ sessions: 1, verifications: 1, auth_limits: 2 });
    for (const table of [sessions, verifications, authLimits]) expect(await db.$count(table)).toBe(0);
  });
});
