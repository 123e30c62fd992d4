import { letters } from '@pi/db';
import { insertInquiry } from '@pi/db/queries/inquiries/inquiries';
import { seedTraces } from '@pi/db/testing/seed-people';
import { describe, expect } from 'vitest';
import { seedUser, test } from '../../test/people-fixture.ts';
import { exportAccount } from './export-account.ts';
import { MyAccountRepository } from './my-account.repository.ts';

describe('exportAccount', () => {
  test('has what is kept of somebody, and nothing that opens a door', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example', { phone: '+49 30 5550123', interests: ['chess'] });
    await seedTraces(db, ann, await seedUser(db, 'ben@club.example', { firstName: 'Ben', lastName: 'Oak' }));
    const code = { kind: 'sign_in' as const, recipient: ann.email, subject: '123456', text: '123456', html: '' };
    await db.insert(letters).values({ ...code, createdAt: new Date('2026-11-02') });
    const other = { name: 'Ben Oak', position: '', message: 'Call Ben', intent: 'data', action: 'send_offer' } as const;
    await insertInquiry(db, { ...other, email: 'ben@club.example' });
    const data = await exportAccount(new MyAccountRepository(deps), ann);
    expect(data).toMatchObject({
      account: { email: 'ann@club.example', firstName: 'Ann', phone: '+49 30 5550123', interests: ['chess'] },
      providers: [{ provider: 'oidc', account: 'ann@club.example' }],
      sessions: [{ endsAt: new Date('2027-01-01') }],
      keys: [{ name: 'Key of Ann Roe', prefix: 'pi_12345' }],
      companyClaims: [{ marketplace: 'toy', externalId: 'a', method: 'listing' }],
      letters: [{ text: 'Dear Ann Roe' }, { kind: 'sign_in', subject: null, text: null }],
      inquiries: [{ name: 'Ann Roe', intent: 'data', message: 'Call +49 30 5550123' }],
    });
    expect(JSON.stringify(data)).not.toMatch(/token of|hash of|pi-claim-1|123456|Ben|ben@/);
  });
});
