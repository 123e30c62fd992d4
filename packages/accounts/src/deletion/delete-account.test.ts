import {
  answers,
  events,
  inquiries,
  invitations,
  letters,
  organizationMembers,
  organizations,
  privateBlocks,
  registrations,
  users,
} from '@pi/db';
import { countMentions } from '@pi/db/queries/erasure/mentions.sql';
import { seedOrganization, seedTraces } from '@pi/db/testing/seed-people';
import { describe, expect } from 'vitest';
import { seedUser, test } from '../../test/people-fixture.ts';
import { Repository } from '../repository.ts';
import { deleteAccount } from './delete-account.ts';

const ANN = { firstName: 'Annabel', lastName: 'Rosewater', phone: '+49 30 5550123' };
const BEN = { firstName: 'Ben', lastName: 'Oak' };
const WORDS = ['annabel', 'rosewater', 'ann@club.example', '5550123'];

describe('deleteAccount', () => {
  test('leaves nothing of somebody in any column, and others as they were', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example', ANN);
    const ben = await seedUser(db, 'ben@club.example', BEN);
    await seedTraces(db, ann, ben);
    expect(Object.keys(await countMentions(db, WORDS)).toSorted()).toEqual([
      'answers',
      'api_keys',
      'events',
      'inquiries',
      'invitations',
      'letters',
      'private_blocks',
      'sessions',
      'user_accounts',
      'users',
    ]);

    await deleteAccount(new Repository(deps), ann, { email: 'ann@club.example' });
    expect(await countMentions(db, WORDS)).toEqual({});
    expect(await db.$count(organizations)).toBe(2);
    expect(await db.select({ contactEmail: events.contactEmail }).from(events)).toEqual([{ contactEmail: null }]);
    expect(await db.select({ email: users.email }).from(users)).toEqual([{ email: 'ben@club.example' }]);
    const left = { registrations, answers, invitations, letters, privateBlocks };
    for (const [name, table] of Object.entries(left)) expect([name, await db.$count(table)]).toEqual([name, 1]);
    expect(await db.$count(organizationMembers)).toBe(2);
    expect(await db.$count(inquiries)).toBe(0);
  });

  test('is refused for another address than their own', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    await seedUser(db, 'ben@club.example', BEN);
    await expect(deleteAccount(new Repository(deps), ann, { email: 'ben@club.example' })).rejects.toMatchObject({
      code: 'invalid_request',
      issues: [{ field: 'email' }],
    });
    expect(await db.$count(users)).toBe(2);
  });

  test('is refused to the last owner of organizations, which it names', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const ben = await seedUser(db, 'ben@club.example', BEN);
    await seedOrganization(db, 'Go club', [
      [ann, 'owner'],
      [ben, 'admin'],
    ]);
    await seedOrganization(db, 'Chess club', [[ann, 'owner']]);
    await seedOrganization(db, 'Bridge club', [
      [ann, 'owner'],
      [ben, 'owner'],
    ]);
    const deletion = deleteAccount(new Repository(deps), ann, { email: 'ann@club.example' });
    await expect(deletion).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^You are the last owner of Chess club and Go club: /),
    });
    expect(await db.$count(users)).toBe(2);
  });

  test('leaves an organization one of two owners who go at once', async ({ db, deps }) => {
    const ann = await seedUser(db, 'ann@club.example');
    const ben = await seedUser(db, 'ben@club.example', BEN);
    await seedOrganization(db, 'Chess club', [
      [ann, 'owner'],
      [ben, 'owner'],
    ]);
    const repository = new Repository(deps);
    const results = await Promise.allSettled(
      [ann, ben].map((one) => deleteAccount(repository, one, { email: one.email })),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db.$count(organizationMembers)).toBe(1);
  });
});
