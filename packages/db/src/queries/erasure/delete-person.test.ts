import { describe, expect } from 'vitest';
import { test } from '../../../test/fixture.ts';
import { seedTraces, seedUser } from '../../../test/seed-people.ts';
import { letters } from '../../schema/letters.ts';
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
      pairing_feedback: 2,
      pairing_places: 2,
      pairing_rounds: 1,
      pairing_rules: 2,
      private_blocks: 2,
      registrations: 1,
      sessions: 1,
      user_accounts: 1,
      users: 1,
    });
    expect(await countMentions(db, ['ann@club.example', 'Annabel', 'Rosewater', ann.id])).toEqual({});
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

  test('takes an address out of letters that were not sent yet, and leaves the letters', async ({ db }) => {
    const email = "o'neil@club.example";
    await db.insert(letters).values({
      kind: 'invitation',
      recipient: 'ben@club.example',
      subject: 'Come',
      text: `Questions: ${email}. Not x${email}, ${email}.org`,
      html: '<p>Questions: o&apos;neil@club.example</p>',
      createdAt: new Date(),
    });
    expect(await db.transaction((tx) => deletePerson(tx, email))).toEqual({ letters: 1 });
    expect(await db.select().from(letters)).toMatchObject([
      {
        text: `Questions: (deleted). Not x${email}, ${email}.org`,
        html: '<p>Questions: (deleted)</p>',
        sentAt: null,
      },
    ]);
  });

  test('takes a name out of letters about a group that were not sent yet', async ({ db }) => {
    await seedUser(db, 'ann@club.example', { firstName: 'Annabel', lastName: 'Rosewater' });
    const letter = {
      kind: 'result' as const,
      recipient: 'ben@club.example',
      subject: 'Your group',
      createdAt: new Date(),
    };
    const text = '• Annabel Rosewater, ann@club.example\n• Ben Oak';
    await db.insert(letters).values({ ...letter, text, html: `<p>${text}</p>` });
    await db.transaction((tx) => deletePerson(tx, 'ann@club.example'));
    expect(await db.select().from(letters)).toMatchObject([{ text: '• (deleted), (deleted)\n• Ben Oak' }]);
    expect(await countMentions(db, ['Rosewater', 'ann@club'])).toEqual({});
  });

  test('deletes the letter of a claim that was not sent yet: it names them', async ({ db }) => {
    await seedUser(db, 'ann@club.example', { firstName: 'Annabel', lastName: 'Rosewater' });
    const letter = { kind: 'company_claim' as const, recipient: 'x@y.example', subject: 'Who?', html: '' };
    await db.insert(letters).values({ ...letter, text: 'Annabel Rosewater says so', createdAt: new Date() });
    expect(await db.transaction((tx) => deletePerson(tx, 'ann@club.example'))).toEqual({ letters: 1, users: 1 });
  });
});
