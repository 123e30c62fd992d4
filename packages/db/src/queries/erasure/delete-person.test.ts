import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedTraces, seedUser } from '../../../test/seed-people.ts';
import { deletePerson } from './delete-person.ts';
import { countMentions } from './mentions.sql.ts';

describe('deletePerson', () => {
  test('deletes the rows of each table, and counts them', async ({ db }) => {
    const ann = await seedUser(db, 'ann@club.example', { firstName: 'Annabel', lastName: 'Rosewater' });
    await seedTraces(db, ann, await seedUser(db, 'ben@club.example', { firstName: 'Ben', lastName: 'Oak' }));
    expect(await db.transaction((tx) => deletePerson(tx, 'ann@club.example'))).toEqual({
      answers: 1,
      api_keys: 1,
      company_claims: 1,
      events: 1,
      inquiries: 1,
      invitations: 1,
      letters: 2,
      organization_members: 1,
      organization_requests: 1,
      private_blocks: 2,
      registrations: 1,
      sessions: 1,
      user_accounts: 1,
      users: 1,
    });
    expect(await countMentions(db, ['ann@club.example', 'Annabel', 'Rosewater'])).toEqual({});
    expect(Object.keys(await countMentions(db, ['ben@club.example']))).toContain('letters');
  });

  test('finds those who have no account', async ({ db }) => {
    const ann = await seedUser(db, 'ann@club.example');
    await seedTraces(db, ann, await seedUser(db, 'ben@club.example', { firstName: 'Ben', lastName: 'Oak' }));
    const of = (email: string) => db.transaction((tx) => deletePerson(tx, email));
    expect(await of('third@club.example')).toEqual({ private_blocks: 1 });
    expect(await of('nobody@club.example')).toEqual({});
    expect(await countMentions(db, ['third@club.example'])).toEqual({});
  });

  test('takes what letters say by the letter', async ({ db }) => {
    const one = await seedUser(db, 'a_b@club.example', { firstName: '100%', lastName: '' });
    await seedTraces(db, one, await seedUser(db, 'axb@club.example', { firstName: 'Ben', lastName: 'Oak' }));
    await db.transaction((tx) => deletePerson(tx, 'a_b@club.example'));
    expect(await countMentions(db, ['a_b@club.example'])).toEqual({});
    expect(await countMentions(db, ['axb@club.example'])).toMatchObject({ letters: 1, users: 1 });
  });
});
