import { UsersRepository } from '@pi/accounts';
import { connect, letters, organizations, registrations, users } from '@pi/db';
import { readEnv } from '@pi/domain/env';
import type { User } from '@pi/domain/events';
import { createLogger } from '@pi/domain/logger';
import { createMail, type Mail } from '@pi/mail';
import { eq } from 'drizzle-orm';
import { describe, expect, onTestFinished } from 'vitest';
import { refusal, type World, test as worldTest } from '../../test/fixture.ts';
import { submitAnswers } from '../answers/questionnaire.ts';
import { moveEvent } from '../events/change-event.ts';
import { unregisterUser } from '../registrations/register.ts';
import { RemindersRepository } from './reminders.repository.ts';
import { remindNow, sendReminders } from './send-reminders.ts';
import { chooseReminders, viewReminders } from './skip-reminders.ts';

const APP_URL = new URL('https://pairs.example');
const UPKEEP = { appUrl: APP_URL, log: createLogger('silent') };
const DAY_BEFORE_END = '2026-11-30T00:00:00Z';

/** An event of Ann's that ends on 2026-12-01, with one question, in which Bob and Eve take part. */
const test = worldTest.extend<{ club: { event: string; question: string; remind: () => Promise<number> } }>({
  club: async ({ world }, use) => {
    const ann = await world.person('Ann');
    const event = await world.event(ann, await world.organization(ann));
    const question = await world.question(ann, event);
    await world.question(ann, event, { text: 'Anything else?', isRequired: false });
    await world.start(ann, event);
    for (const name of ['Bob', 'Eve']) await world.register(await world.person(name), event);
    await use({ event, question, remind: () => sendReminders(new RemindersRepository(world.deps), UPKEEP) });
  },
});

async function person({ deps }: World, name: string): Promise<User> {
  const user = await new UsersRepository(deps).findUserByEmail(`${name}@example.com`);
  if (!user) throw new Error(`nobody is called ${name}`);
  return user;
}

describe('remindNow', () => {
  test('reminds once, at any time while the event runs, when an organizer wants it', async ({ world, club }) => {
    const [ann, bob] = [await person(world, 'ann'), await person(world, 'bob')];
    const repository = new RemindersRepository(world.deps);
    await expect(remindNow(repository, bob, club.event, APP_URL)).rejects.toEqual(refusal('forbidden', /Only admins/));
    expect(await remindNow(repository, ann, club.event, APP_URL)).toBe(2);
    expect(await remindNow(repository, ann, club.event, APP_URL)).toBe(0);
    await moveEvent(world.repository, ann, club.event, 'end');
    await expect(remindNow(repository, ann, club.event, APP_URL)).rejects.toEqual(refusal('conflict', /TERMINATED/));
  });
});

describe('sendReminders', () => {
  test('reminds nobody before the last two days, and nobody after them', async ({ club, world }) => {
    world.setNow('2026-11-29T23:59:59Z');
    expect(await club.remind()).toBe(0);
    world.setNow('2026-12-02T00:00:00Z');
    expect(await club.remind()).toBe(0);
    world.setNow('2026-12-01T23:59:59Z');
    expect(await club.remind()).toBe(2);
  });

  test('reminds nobody of an event that was ended by hand', async ({ club, world }) => {
    world.setNow(DAY_BEFORE_END);
    await moveEvent(world.repository, await person(world, 'ann'), club.event, 'end');
    expect(await club.remind()).toBe(0);
  });

  test('reminds those with open questions, who do not skip it, and are not invented', async ({ club, db, world }) => {
    const [bob, kim, sam] = [await person(world, 'bob'), await world.person('Kim'), await world.person('Sam')];
    for (const one of [kim, sam]) await world.register(one, club.event);
    await submitAnswers(world.repository, bob, club.event, { [club.question]: 'Robots' });
    await db.update(users).set({ isSample: true }).where(eq(users.id, sam.id));
    await db.update(registrations).set({ skipsReminders: true }).where(eq(registrations.userId, kim.id));
    world.setNow(DAY_BEFORE_END);
    expect(await club.remind()).toBe(1);
    expect(await db.select({ recipient: letters.recipient }).from(letters)).toEqual([{ recipient: 'eve@example.com' }]);
  });

  test('says which event, when it ends and what is open, and how to get no more', async ({ club, db, world }) => {
    world.setNow(DAY_BEFORE_END);
    await club.remind();
    const [letter] = await db.select().from(letters).where(eq(letters.recipient, 'eve@example.com'));
    const [{ token = '' } = {}] = await db
      .select({ token: registrations.skipToken })
      .from(registrations)
      .where(eq(registrations.userId, (await person(world, 'eve')).id));
    expect(letter).toMatchObject({
      kind: 'reminder',
      eventId: club.event,
      subject: 'Autumn groups: one question is open',
      unsubscribeUrl: `https://pairs.example/api/event-reminders/skip-reminders/${token}`,
    });
    expect(letter?.text).toContain('“Autumn groups” of Club of Ann');
    expect(letter?.text).toContain('1 December 2026 at midnight (24:00 UTC)');
    expect(letter?.text).toContain('• What do you like?');
    expect(letter?.text).not.toContain('Anything else?');
    expect(letter?.text).toContain(`https://pairs.example/events/${club.event}/questionnaire`);
    expect(letter?.text).toContain(`https://pairs.example/reminders/${token}`);
  });

  test('reminds once, however often and by however many processes', async ({ club, databaseUrl, db, world }) => {
    for (let index = 0; index < 30; index += 1) await world.register(await world.person(`P${index}`), club.event);
    world.setNow(DAY_BEFORE_END);
    const others = [1, 2, 3].map(() => {
      const { db: own, close } = connect(databaseUrl);
      const mail = createMail(own, readEnv({ LOCAL_MAILBOX: '1' }), createLogger('silent'));
      onTestFinished(() => mail.close().then(close));
      return () => sendReminders(new RemindersRepository({ db: own, mail, now: world.deps.now }), UPKEEP);
    });
    const counts = await Promise.all([club.remind, ...others].map((remind) => remind()));
    expect(counts.reduce((sum, count) => sum + count)).toBe(32);
    expect(await db.$count(letters)).toBe(32);
    expect(await club.remind()).toBe(0);
  });

  test('marks nobody as reminded whose letter is not put, and reminds those of other events', async ({
    club,
    db,
    world,
  }) => {
    const ann = await person(world, 'ann');
    const later = await world.event(ann, await world.organization(ann, 'Another'), { endDay: '2026-12-01' });
    await world.question(ann, later);
    await world.start(ann, later);
    await world.register(await person(world, 'bob'), later);
    world.setNow(DAY_BEFORE_END);
    const put: Mail['put'] = (tx, all) =>
      all.some(({ eventId }) => eventId === club.event)
        ? Promise.reject(new Error('broken off'))
        : world.deps.mail.put(tx, all);
    const repository = new RemindersRepository({ ...world.deps, mail: { ...world.deps.mail, put } });
    expect(await sendReminders(repository, UPKEEP)).toBe(1);
    expect(await db.select({ eventId: letters.eventId }).from(letters)).toEqual([{ eventId: later }]);
    expect(await club.remind()).toBe(2);
  });

  test('reminds nobody of events of the sample organization', async ({ club, db, world }) => {
    await db.update(organizations).set({ isSample: true });
    world.setNow(DAY_BEFORE_END);
    expect(await club.remind()).toBe(0);
  });

  test('puts letters that are of no use once the event is over', async ({ club, db, world }) => {
    world.setNow(DAY_BEFORE_END);
    await club.remind();
    expect(await db.select({ expiresAt: letters.expiresAt }).from(letters)).toEqual(
      Array(2).fill({ expiresAt: new Date('2026-12-02T00:00:00Z') }),
    );
  });
});

describe('a reminder that was not sent yet', () => {
  const recipients = async ({ deps }: World) =>
    (await deps.db.select({ recipient: letters.recipient }).from(letters)).map(({ recipient }) => recipient);

  test('is deleted with the registration', async ({ club, world }) => {
    world.setNow(DAY_BEFORE_END);
    await club.remind();
    await unregisterUser(world.repository, await person(world, 'bob'), club.event);
    expect(await recipients(world)).toEqual(['eve@example.com']);
  });

  test('is deleted when its person skips reminders', async ({ club, db, world }) => {
    world.setNow(DAY_BEFORE_END);
    await club.remind();
    const bob = await person(world, 'bob');
    const [{ token = '' } = {}] = await db
      .select({ token: registrations.skipToken })
      .from(registrations)
      .where(eq(registrations.userId, bob.id));
    await chooseReminders(new RemindersRepository(world.deps), token, { skipsReminders: true });
    expect(await recipients(world)).toEqual(['eve@example.com']);
  });

  test('is deleted when the event is ended by hand', async ({ club, world }) => {
    world.setNow(DAY_BEFORE_END);
    await club.remind();
    await moveEvent(world.repository, await person(world, 'ann'), club.event, 'end');
    expect(await recipients(world)).toEqual([]);
  });
});

describe('chooseReminders', () => {
  test('ends the reminders of one event for one person, and lets them come again', async ({ club, db, world }) => {
    const repository = new RemindersRepository(world.deps);
    const [{ token = '' } = {}] = await db.select({ token: registrations.skipToken }).from(registrations);
    const skip = (skipsReminders: boolean) => chooseReminders(repository, token, { skipsReminders });
    expect(await skip(true)).toEqual({ eventId: club.event, eventTitle: 'Autumn groups', skipsReminders: true });
    expect(await skip(true)).toMatchObject({ skipsReminders: true });
    expect(await viewReminders(repository, token)).toMatchObject({ skipsReminders: true });
    expect(await db.$count(registrations, eq(registrations.skipsReminders, true))).toBe(1);
    world.setNow(DAY_BEFORE_END);
    expect(await club.remind()).toBe(1);
    expect(await skip(false)).toMatchObject({ skipsReminders: false });
    expect(await club.remind()).toBe(1);
  });

  test('lets somebody who was reminded be reminded again, once, and only after they skipped', async ({
    club,
    db,
    world,
  }) => {
    world.setNow(DAY_BEFORE_END);
    await club.remind();
    const [{ token = '' } = {}] = await db.select({ token: registrations.skipToken }).from(registrations);
    const skip = (skipsReminders: boolean) =>
      chooseReminders(new RemindersRepository(world.deps), token, { skipsReminders });
    await skip(false);
    expect(await club.remind()).toBe(0);
    await skip(true);
    await skip(false);
    await skip(false);
    expect([await club.remind(), await club.remind()]).toEqual([1, 0]);
  });

  test('knows no other tokens', async ({ world }) => {
    const choosing = chooseReminders(new RemindersRepository(world.deps), crypto.randomUUID(), {
      skipsReminders: true,
    });
    await expect(choosing).rejects.toEqual(refusal('not_found', /no such registration/));
  });
});
