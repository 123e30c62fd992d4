import { invitations, letters, organizations, users } from '@pi/db';
import type { User } from '@pi/domain/events';
import { listSentLetters } from '@pi/mail';
import { eq } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { refusal, test as worldTest } from '../../test/fixture.ts';
import { moveEvent } from '../events/change-event.ts';
import { DailyCountsRepository } from '../limits/daily-counts.repository.ts';
import { importRoster } from './import-roster.ts';
import { RosterRepository } from './roster.repository.ts';
import { takeInvitation } from './take-invitation.ts';

const APP_URL = new URL('https://pairs.example');
const ROLES = { roles: { mentor: 'Big', mentee: 'Little' } };

/** Ann's event with roles, and `load`, which imports a roster as somebody. */
const test = worldTest.extend<{
  club: {
    ann: User;
    organization: string;
    event: string;
    repository: RosterRepository;
    load: (text: string, as?: User) => Promise<unknown>;
  };
}>({
  club: async ({ world }, use) => {
    const ann = await world.person('Ann');
    const organization = await world.organization(ann);
    const event = await world.event(ann, organization, ROLES);
    const repository = new RosterRepository(world.deps);
    const load = (text: string, as = ann) => importRoster(repository, as, event, text, APP_URL);
    await use({ ann, organization, event, repository, load });
  },
});

describe('importRoster', () => {
  test('is for the organizers of the event, before it is over', async ({ club, world }) => {
    const eve = await world.person('Eve');
    await world.organization(eve);
    await expect(club.load('email\nx@b.example', eve)).rejects.toEqual(refusal('not_found', /no such event/));
    await expect(
      importRoster(club.repository, club.ann, crypto.randomUUID(), 'email\nx@b.example', APP_URL),
    ).rejects.toEqual(refusal('not_found', /no such event/));
    await world.start(club.ann, club.event);
    await moveEvent(world.repository, club.ann, club.event, 'end');
    await expect(club.load('email\nx@b.example')).rejects.toEqual(
      refusal('conflict', /invited only while the event is NOT_STARTED or STARTED. It is TERMINATED/),
    );
  });

  test('invites nobody when one row is wrong, and names the rows', async ({ club, db }) => {
    await expect(club.load('email\nx@b.example\nno\nx@b.example')).rejects.toMatchObject({
      code: 'invalid_request',
      message: 'Nobody was invited: row 3: email is not an e-mail address. There are 2 such mistakes.',
      issues: [{ field: 'row 3: email' }, { field: 'row 4: email', message: /row 2 already/ }],
    });
    expect(await db.$count(invitations)).toBe(0);
    expect(await db.$count(letters)).toBe(0);
  });

  test('lists at most 200 of what is wrong', async ({ club }) => {
    const rows = Array.from({ length: 300 }, (_, n) => `row ${n}`);
    const error = await club.load(['email', ...rows].join('\n')).catch((refused) => refused);
    expect(error).toMatchObject({ issues: { length: 200 }, message: expect.stringContaining('300 such mistakes') });
  });

  test('sends each of them a letter, whether they have an account or not', async ({ club, db, world }) => {
    await world.person('Bob');
    expect(await club.load('email,role,grade\nBob@example.com,little,1\nkim@b.example,,2')).toMatchObject({
      invited: 2,
      alreadyInvited: 0,
      alreadyRegistered: 0,
      ignoredColumns: ['grade'],
    });
    await world.deps.mail.send();
    const sent = await listSentLetters(db, 9);
    expect(sent.map(({ recipient, kind, eventId }) => [recipient, kind, eventId]).toSorted()).toEqual([
      ['bob@example.com', 'invitation', club.event],
      ['kim@b.example', 'invitation', club.event],
    ]);
    const toBob = sent.find(({ recipient }) => recipient === 'bob@example.com');
    expect(toBob?.subject).toBe('Club of Ann invites you to Autumn groups');
    expect(toBob?.text).toContain('as Little');
    expect(toBob?.text).toContain('until 1 December 2026 at midnight (24:00 UTC)');
    expect(toBob?.text).toContain(`https://pairs.example/events/${club.event}`);
    expect(toBob?.text).toContain('Registration is not open yet');
    const [{ token } = {}] = await db
      .select({ token: invitations.refuseToken })
      .from(invitations)
      .where(eq(invitations.email, 'bob@example.com'));
    expect(toBob?.text).toContain(`No more invitations from this site: https://pairs.example/invitations/${token}`);
    expect(toBob?.unsubscribeUrl).toBe(`https://pairs.example/api/invitations/refuse-invitations/${token}`);
    expect(toBob?.expiresAt).toEqual(new Date('2026-12-02T00:00:00Z'));
  });

  test('skips and counts those who are invited or registered already', async ({ club, db, world }) => {
    await world.start(club.ann, club.event);
    await club.load('email\nkim@b.example');
    const bob = await world.person('Bob');
    await world.repository.insertRegistration(club.event, bob.id, 'mentee');
    expect(await club.load('email\nkim@b.example\nbob@example.com\nsam@b.example')).toMatchObject({
      invited: 1,
      alreadyInvited: 1,
      alreadyRegistered: 1,
    });
    expect(await db.$count(letters)).toBe(2);
    expect((await db.select({ text: letters.text }).from(letters))[0]?.text).not.toContain('not open yet');
  });

  test('invites each person once when two organizers import at once', async ({ club, db }) => {
    const text = ['email', ...Array.from({ length: 200 }, (_, n) => `p${n}@b.example`)].join('\n');
    const results = (await Promise.all([club.load(text), club.load(text)])) as { invited: number }[];
    expect(results.map(({ invited }) => invited).toSorted()).toEqual([0, 200]);
    expect(await db.$count(letters)).toBe(200);
  });

  test('invites nobody when the letters cannot be put', async ({ club, db, world }) => {
    const mail = { ...world.deps.mail, put: () => Promise.reject(new Error('broken off')) };
    const repository = new RosterRepository({ ...world.deps, mail });
    await expect(importRoster(repository, club.ann, club.event, 'email\nx@b.example', APP_URL)).rejects.toThrow(
      'broken',
    );
    expect(await db.$count(invitations)).toBe(0);
  });

  test('invites at most 10,000 people a day for one organization', async ({ club, db, world }) => {
    await new DailyCountsRepository(world.deps).addToday('invitations', club.organization, 9999);
    await expect(club.load('email\nx@b.example\ny@b.example')).rejects.toEqual(
      refusal('too_many_requests', 'Club of Ann may invite at most 10,000 people a day (UTC). Left today: 1.'),
    );
    expect(await db.$count(letters)).toBe(0);
    expect(await club.load('email\nx@b.example')).toMatchObject({ invited: 1 });
    expect(await club.load('email\nx@b.example')).toMatchObject({ invited: 0, alreadyInvited: 1 });
    world.setNow('2026-11-21T00:00:00Z');
    expect(await club.load('email\ny@b.example\nz@b.example')).toMatchObject({ invited: 2 });
  });

  test('invites at most 10,000 people a day for one organizer, whatever they found and delete', async ({
    club,
    db,
    world,
  }) => {
    await club.load('email\nx@b.example');
    await new DailyCountsRepository(world.deps).addToday('invitations', club.ann.id, 9998);
    await db.delete(organizations);
    const other = await world.event(club.ann, await world.organization(club.ann, 'Another'));
    const load = (text: string) => importRoster(club.repository, club.ann, other, text, APP_URL);
    await expect(load('email\nx@b.example\ny@b.example')).rejects.toEqual(
      refusal('too_many_requests', 'You may invite at most 10,000 people a day (UTC). Left today: 1.'),
    );
    expect(await load('email\ny@b.example')).toMatchObject({ invited: 1 });
  });

  test('counts people of two events that are imported at once', async ({ club, db, world }) => {
    await new DailyCountsRepository(world.deps).addToday('invitations', club.organization, 9900);
    const other = await world.event(club.ann, club.organization);
    const text = ['email', ...Array.from({ length: 100 }, (_, n) => `p${n}@b.example`)].join('\n');
    const results = await Promise.allSettled(
      [club.event, other].map((event) => importRoster(club.repository, club.ann, event, text, APP_URL)),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db.$count(letters)).toBe(100);
  });

  test('takes 5,000 people, and sends them letters', { timeout: 60_000 }, async ({ club, db }) => {
    const rows = Array.from({ length: 5000 }, (_, n) => `"p${n}@b.example";Person;"Number ${n}";little;"2nd";Art`);
    const text = ['\ufeffE-mail;First name;Last name;Role;Year;Major', ...rows].join('\r\n');
    expect(await club.load(text)).toMatchObject({ invited: 5000 });
    expect(await db.$count(letters)).toBe(5000);
    expect(await club.load(text)).toMatchObject({ invited: 0, alreadyInvited: 5000 });
  });
});

describe('takeInvitation', () => {
  test('fills what the profile lacks, and gives the role', async ({ club, db, world }) => {
    const bob = await world.person('Bob', { stage: '3rd year' });
    await club.load('email,first,last,role,year,major\nbob@example.com,Robert,Lee,big,1st year,Physics');
    expect(await takeInvitation(world.repository, bob, club.event)).toBe('mentor');
    const [row] = await db.select().from(users).where(eq(users.id, bob.id));
    expect(row).toMatchObject({ firstName: 'Bob', lastName: 'Lee', stage: '3rd year', field: 'Physics' });
  });

  test('keeps what is changed in the profile meanwhile', async ({ club, db, world }) => {
    const bob = await world.person('Bob');
    await club.load('email,last,year\nbob@example.com,Lee,1st year');
    await db.update(users).set({ lastName: 'Roe', phone: '5' }).where(eq(users.id, bob.id));
    await takeInvitation(world.repository, bob, club.event);
    const [row] = await db.select().from(users).where(eq(users.id, bob.id));
    expect(row).toMatchObject({ firstName: 'Bob', lastName: 'Roe', phone: '5', stage: '1st year', field: null });
  });

  test('changes nothing for those who were not invited, or to another event', async ({ club, db, world }) => {
    const bob = await world.person('Bob');
    const other = await world.event(club.ann, await world.organization(club.ann, 'Another'));
    await club.load('email,last\nbob@example.com,Lee\nkim@b.example,Roe');
    expect(await takeInvitation(world.repository, bob, other)).toBeNull();
    expect(await takeInvitation(world.repository, await world.person('Zoe'), club.event)).toBeNull();
    expect(await db.$count(users, eq(users.lastName, ''))).toBe(3);
  });
});
