import { users } from '@pi/db';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { test } from '@pi/db/testing';
import { seedOrganization, seedTraces, seedUser } from '@pi/db/testing/seed-people';
import { describe, expect } from 'vitest';
import { erasePerson } from './erase-person.ts';

const WORDS = ['ann@club.example', 'annabel', 'rosewater'];

describe('erasePerson', () => {
  test('changes nothing in a dry run, and says what it would', async ({ db }) => {
    const ann = await seedUser(db, 'ann@club.example', { firstName: 'Annabel', lastName: 'Rosewater' });
    await seedTraces(db, ann, await seedUser(db, 'ben@club.example', { firstName: 'Ben', lastName: 'Oak' }));
    await seedOrganization(db, 'Bridge club', [[ann, 'owner']]);
    const before = await countMentions(db, WORDS);
    const report = await erasePerson(db, ' Ann@Club.example ', { isDryRun: true });
    expect(report).toMatchObject({
      removed: { users: 1, registrations: 1, answers: 1, organization_members: 2 },
      ownerless: ['Bridge club'],
      mentions: {},
    });
    expect(await countMentions(db, WORDS)).toEqual(before);
    expect(await erasePerson(db, 'ann@club.example', { isDryRun: false })).toEqual(report);
    expect(await countMentions(db, WORDS)).toEqual({});
    expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: 'ben@club.example' }]);
  });

  test('names the texts of others that have the address, which stay', async ({ db }) => {
    await seedUser(db, 'ben@club.example', { interests: ['write to ann@club.example'] });
    expect(await erasePerson(db, 'ann@club.example', { isDryRun: false })).toEqual({
      removed: {},
      ownerless: [],
      mentions: { users: 1 },
    });
  });
});
