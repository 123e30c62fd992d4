import {
  answers,
  authLimits,
  dailyCounts,
  invitations,
  letters,
  pairingFeedback,
  privateBlocks,
  registrations,
  requestCounts,
  sessions,
  verifications,
} from '@pi/db';
import { seedPairing } from '@pi/db/testing/seed-people';
import { createLogger } from '@pi/domain/logger';
import { listSentLetters } from '@pi/mail';
import { describe, expect } from 'vitest';
import { test, type World } from '../../test/fixture.ts';
import { submitAnswers } from '../answers/questionnaire.ts';
import { addBlock } from '../registrations/blocks.ts';
import { cleanUp } from './clean-up.ts';
import { doUpkeep } from './do-upkeep.ts';
import { ExpiredRepository } from './expired.repository.ts';

const letter = {
  kind: 'invitation',
  recipient: 'x@example.com',
  content: { subject: 'Hello', paragraphs: [] },
} as const;

/** An event that ends on 2026-12-01, with one answer, one block and one invitation. */
async function fill(world: World) {
  const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
  const event = await world.event(ann, await world.organization(ann));
  const question = await world.question(ann, event);
  await world.start(ann, event);
  await world.register(bob, event);
  await submitAnswers(world.repository, bob, event, { [question]: 'Robots' });
  await addBlock(world.repository, bob, event, 'eve@example.com');
  const invited = { eventId: event, email: 'kim@example.com', firstName: '', lastName: '' };
  await world.deps.db.insert(invitations).values({ ...invited, invitedAt: world.deps.now() });
  return { event, ann, bob };
}

describe('cleanUp', () => {
  test('deletes answers, private wishes, feedback and invitations a year after the end day, and keeps who took part', async ({
    db,
    world,
  }) => {
    const { event, ann, bob } = await fill(world);
    await seedPairing(db, event, ann.id, bob.id);
    const repository = new ExpiredRepository(world.deps);
    world.setNow('2027-12-01T23:59:00Z');
    expect(await cleanUp(repository)).toMatchObject({
      answers: 0,
      privateBlocks: 0,
      reasons: 0,
      feedback: 0,
      invitations: 0,
    });
    world.setNow('2027-12-02T00:00:00Z');
    expect(await cleanUp(repository)).toMatchObject({
      answers: 1,
      privateBlocks: 1,
      reasons: 2,
      feedback: 2,
      invitations: 1,
    });
    expect(await cleanUp(repository)).toMatchObject({ reasons: 0 });
    for (const table of [answers, privateBlocks, pairingFeedback, invitations]) expect(await db.$count(table)).toBe(0);
    expect(await db.$count(registrations)).toBe(1);
  });

  test('deletes letters after 30 days, and what is left of sign-ins', async ({ db, world }) => {
    const { bob } = await fill(world);
    await world.deps.mail.open();
    await db.transaction((tx) => world.deps.mail.put(tx, [letter]));
    const at = (moment: string) => ({ createdAt: new Date(moment), updatedAt: new Date(moment) });
    const session = { userId: bob.id, ...at('2026-11-20T00:00:00Z') };
    await db.insert(sessions).values([
      { ...session, token: 'a', expiresAt: new Date('2026-12-20T11:00:00Z') },
      { ...session, token: 'b', expiresAt: new Date('2026-12-30T11:00:00Z') },
    ]);
    await db.insert(dailyCounts).values([
      { kind: 'events', doer: bob.id, day: '2026-12-17', count: 1 },
      { kind: 'events', doer: bob.id, day: '2026-12-18', count: 1 },
    ]);
    await db.insert(requestCounts).values([
      { caller: 'address 192.0.2.1', hour: new Date('2026-12-19T11:00:00Z'), count: 1 },
      { caller: 'address 192.0.2.1', hour: new Date('2026-12-20T11:00:00Z'), count: 1 },
    ]);
    await db.insert(verifications).values([
      { identifier: 'a', value: 'x', expiresAt: new Date('2026-12-19T11:00:00Z') },
      { identifier: 'b', value: 'x', expiresAt: new Date('2026-12-20T11:00:00Z') },
    ]);
    await db.insert(authLimits).values([
      { key: 'a', count: 1, lastRequest: Date.parse('2026-12-19T11:00:00Z') },
      { key: 'b', count: 1, lastRequest: Date.parse('2026-12-20T11:00:00Z') },
    ]);
    world.setNow('2026-12-20T12:00:00Z');
    const repository = new ExpiredRepository(world.deps);
    expect(await cleanUp(repository)).toMatchObject({
      letters: 0,
      dailyCounts: 2,
      requestCounts: 1,
      sessions: 1,
      verifications: 1,
      authLimits: 1,
    });
    world.setNow('2026-12-20T12:00:01Z');
    expect(await cleanUp(repository)).toMatchObject({ letters: 1, sessions: 0, verifications: 0, authLimits: 0 });
    expect(await db.select({ token: sessions.token }).from(sessions)).toEqual([{ token: 'b' }]);
  });
});

describe('doUpkeep', () => {
  const upkeepDeps = (world: World) => ({
    ...world.deps,
    appUrl: new URL('https://pairs.example'),
    log: createLogger('silent'),
  });

  /** It is the day before the end of an event in which Ann has a question open. */
  async function openQuestion(world: World) {
    const ann = await world.person('Ann');
    const event = await world.event(ann, await world.organization(ann));
    await world.question(ann, event);
    await world.start(ann, event);
    await world.register(ann, event);
    world.setNow('2026-11-30T12:00:00Z');
  }

  test('reminds people, and sends the letters at once', async ({ db, world }) => {
    await openQuestion(world);
    expect(await doUpkeep(upkeepDeps(world))).toBe(false);
    expect(await listSentLetters(db, 9)).toMatchObject([{ kind: 'reminder', recipient: 'ann@example.com' }]);
  });

  test('cleans up and sends though reminding fails', async ({ db, world }) => {
    await openQuestion(world);
    await world.deps.mail.open();
    await db.transaction((tx) => world.deps.mail.put(tx, [letter]));
    await db.insert(authLimits).values({ key: 'a', count: 1, lastRequest: 0 });
    const deps = upkeepDeps(world);
    await doUpkeep({ ...deps, mail: { ...deps.mail, put: () => Promise.reject(new Error('broken off')) } });
    expect(await db.$count(authLimits)).toBe(0);
    expect(await listSentLetters(db, 9)).toMatchObject([{ kind: 'invitation' }]);
    await doUpkeep(deps);
    expect(await listSentLetters(db, 9)).toHaveLength(2);
  });

  test('ends with its signal when it is for good', async ({ db, world }) => {
    const ending = new AbortController();
    const working = doUpkeep(upkeepDeps(world), { forGood: true, signal: ending.signal });
    await world.deps.mail.open();
    await db.transaction((tx) => world.deps.mail.put(tx, [letter]));
    await expect.poll(() => listSentLetters(db, 9), { timeout: 15_000 }).toHaveLength(1);
    ending.abort();
    expect(await working).toBe(true);
    expect(await db.$count(letters)).toBe(1);
  });
});
