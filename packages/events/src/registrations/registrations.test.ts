import { answers, invitations, registrations } from '@pi/db';
import { sql } from 'drizzle-orm';
import { describe, expect } from 'vitest';
import { refusal, test, type World } from '../../test/fixture.ts';
import { viewPeople } from '../answers/people.ts';
import { submitAnswers, viewQuestionnaire } from '../answers/questionnaire.ts';
import { moveEvent } from '../events/change-event.ts';
import { addBlock, removeBlock, viewBlocks } from './blocks.ts';
import { changeRole, lockOpenEvent, registerUser, unregisterUser } from './register.ts';

const draft = (event: string, role: 'mentor' | 'mentee' | null = null) => ({ event, role, consent: true as const });
const ROLES = { roles: { mentor: 'Big', mentee: 'Little' } };

/** Counts the sessions of this database that wait for another one's lock. */
async function countWaiting({ deps }: World): Promise<number> {
  const { rows } = await deps.db.execute(
    sql`select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return Number(rows[0]?.waiting);
}

describe('registerUser', () => {
  test('registers once, also when asked twice at once', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    await world.start(ann, id);
    const both = await Promise.allSettled([1, 2].map(() => registerUser(world.repository, bob, draft(id))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await world.deps.db.$count(registrations)).toBe(1);
    await expect(registerUser(world.repository, bob, draft(id))).rejects.toEqual(refusal('conflict', /already/));
  });

  test('refuses an event that is unknown, not started or over', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    const unknown = draft('00000000-0000-4000-8000-000000000000');
    await expect(registerUser(world.repository, bob, unknown)).rejects.toEqual(refusal('not_found', /no such event/));
    await expect(registerUser(world.repository, bob, draft(id))).rejects.toEqual(refusal('not_found', /no such event/));
    await world.start(ann, id);
    world.setNow('2026-12-02T00:00:00Z');
    await expect(registerUser(world.repository, bob, draft(id))).rejects.toEqual(refusal('conflict', /TERMINATED/));
  });

  test('asks for a role where there are roles, and for none where there are none', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const club = await world.organization(ann);
    const [plain, withRoles] = [await world.event(ann, club), await world.event(ann, club, ROLES)];
    await world.start(ann, plain);
    await world.start(ann, withRoles);
    const register = (event: string, role: 'mentor' | null) => registerUser(world.repository, bob, draft(event, role));
    await expect(register(withRoles, null)).rejects.toMatchObject({ issues: [{ field: 'role' }] });
    await expect(register(plain, 'mentor')).rejects.toMatchObject({ issues: [{ field: 'role' }] });
    expect(await register(withRoles, 'mentor')).toMatchObject({ registration: { role: 'mentor' } });
    await changeRole(world.repository, bob, withRoles, 'mentee');
    expect(await world.repository.getRegistration(withRoles, bob.id)).toMatchObject({ role: 'mentee' });
  });

  test('asks for a complete profile first where the organization does, naming the fields', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob', { stage: '1st year' })];
    const eve = await world.person('Eve', { lastName: 'Roe', stage: '2nd year', field: 'Physics' });
    const club = await world.organization(ann);
    await world.organizations.updateOrganization(club, { name: 'Strict', description: '', requiresProfile: true });
    const id = await world.event(ann, club);
    await world.start(ann, id);
    await expect(registerUser(world.repository, bob, draft(id))).rejects.toMatchObject({
      code: 'conflict',
      issues: [{ field: 'profile.lastName' }, { field: 'profile.field' }],
    });
    await registerUser(world.repository, eve, draft(id));
  });

  test('takes what the invitation says where nothing else is said', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann), ROLES);
    const row = { eventId: id, email: bob.email, firstName: 'Robert', lastName: 'Roe', role: 'mentor' as const };
    await world.deps.db.insert(invitations).values({ ...row, invitedAt: world.deps.now() });
    await world.start(ann, id);
    expect(await registerUser(world.repository, bob, draft(id))).toMatchObject({ registration: { role: 'mentor' } });
    const { participants } = await viewPeople(world.repository, ann, id);
    expect(participants[0]?.user).toMatchObject({ firstName: 'Bob', lastName: 'Roe' });
  });

  test('takes everybody who comes before the event ends, and nobody after', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    await world.start(ann, id);
    const people = await Promise.all(Array.from({ length: 30 }, (_, index) => world.person(`P${index}`)));
    const [ending, ...registering] = await Promise.allSettled([
      moveEvent(world.repository, ann, id, 'end'),
      ...people.map((user) => registerUser(world.repository, user, draft(id))),
    ]);
    expect(ending?.status).toBe('fulfilled');
    const taken = registering.filter(({ status }) => status === 'fulfilled').length;
    expect(await world.deps.db.$count(registrations)).toBe(taken);
    for (const one of registering)
      if (one.status === 'rejected') expect(one.reason).toEqual(refusal('conflict', /It is TERMINATED/));
    await expect(registerUser(world.repository, ann, draft(id))).rejects.toEqual(refusal('conflict', /TERMINATED/));
  });

  test('lets an event end only when the registrations under way are stored', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    await world.start(ann, id);
    const order: string[] = [];
    let ending: Promise<unknown> | undefined;
    await world.repository.transaction(async (repo) => {
      await lockOpenEvent(repo, id, 'People register');
      ending = moveEvent(world.repository, ann, id, 'end').then(() => order.push('ended'));
      await expect.poll(() => countWaiting(world)).toBe(1);
      await repo.insertRegistration(id, bob.id, null);
      order.push('registered');
    });
    await ending;
    expect(order).toEqual(['registered', 'ended']);
  });

  test('takes nobody any more when the clock passes the end day while they register', async ({ world }) => {
    const ann = await world.person('Ann');
    const id = await world.event(ann, await world.organization(ann));
    await world.start(ann, id);
    const people = await Promise.all(Array.from({ length: 20 }, (_, index) => world.person(`P${index}`)));
    world.setNow('2026-12-01T23:59:59.999Z');
    const early = people.slice(0, 10).map((user) => registerUser(world.repository, user, draft(id)));
    await Promise.all(early);
    world.setNow('2026-12-02T00:00:00Z');
    const late = await Promise.allSettled(
      people.slice(10).map((user) => registerUser(world.repository, user, draft(id))),
    );
    for (const one of late) expect(one).toMatchObject({ reason: refusal('conflict', /It is TERMINATED/) });
    expect(await world.deps.db.$count(registrations)).toBe(10);
  });

  test('withdraws with all answers, also after the event', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    const question = await world.question(ann, id);
    await world.start(ann, id);
    await expect(unregisterUser(world.repository, bob, id)).rejects.toEqual(refusal('not_found', /not registered/));
    await world.register(bob, id);
    await submitAnswers(world.repository, bob, id, { [question]: 'Robots' });
    await unregisterUser(world.repository, bob, id);
    expect(await world.deps.db.$count(answers)).toBe(0);
    await world.register(bob, id);
    await moveEvent(world.repository, ann, id, 'end');
    expect(await unregisterUser(world.repository, bob, id)).toMatchObject({ status: 'TERMINATED' });
    await expect(unregisterUser(world.repository, bob, id)).rejects.toEqual(refusal('not_found', /not registered/));
  });
});

describe('submitAnswers', () => {
  test('stores what fits, keeps the rest, and deletes what is null', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    const [one, two] = [await world.question(ann, id), await world.question(ann, id, { content: { type: 'scale' } })];
    await world.start(ann, id);
    await world.register(bob, id);
    expect((await submitAnswers(world.repository, bob, id, { [one]: ' Robots ' })).open.map((open) => open.id)).toEqual(
      [two],
    );
    const done = await submitAnswers(world.repository, bob, id, { [two]: 4 });
    expect([done.open, Object.fromEntries(done.answers)]).toEqual([[], { [one]: 'Robots', [two]: 4 }]);
    expect((await submitAnswers(world.repository, bob, id, { [one]: null })).open).toHaveLength(1);
  });

  test('stores none when one does not fit, and names it', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    const [one, two] = [await world.question(ann, id), await world.question(ann, id, { content: { type: 'scale' } })];
    await world.start(ann, id);
    await world.register(bob, id);
    await expect(
      submitAnswers(world.repository, bob, id, { [one]: 'Robots', [two]: 6, other: 1 }),
    ).rejects.toMatchObject({
      code: 'invalid_request',
      issues: [{ field: `answers.${two}` }, { field: 'answers.other' }],
    });
    expect(await world.deps.db.$count(answers)).toBe(0);
  });

  test('refuses those who are not registered, and everybody after the end', async ({ world }) => {
    const [ann, bob] = [await world.person('Ann'), await world.person('Bob')];
    const id = await world.event(ann, await world.organization(ann));
    const question = await world.question(ann, id);
    await world.start(ann, id);
    await expect(submitAnswers(world.repository, bob, id, {})).rejects.toEqual(refusal('not_found', /not registered/));
    await world.register(bob, id);
    world.setNow('2026-12-02T00:00:00Z');
    await expect(submitAnswers(world.repository, bob, id, { [question]: 'x' })).rejects.toEqual(
      refusal('conflict', /TERMINATED/),
    );
    expect(await viewQuestionnaire(world.repository, bob, id)).toMatchObject({
      isOpen: false,
      open: [{ id: question }],
    });
  });
});

describe('viewPeople', () => {
  test('shows organizers how much is answered and not what, and others nothing', async ({ world }) => {
    const [ann, bob, eve] = [await world.person('Ann'), await world.person('Bob'), await world.person('Eve')];
    const id = await world.event(ann, await world.organization(ann));
    const question = await world.question(ann, id);
    await world.start(ann, id);
    for (const user of [bob, eve]) await world.register(user, id);
    await submitAnswers(world.repository, bob, id, { [question]: 'a secret' });
    const { participants } = await viewPeople(world.repository, ann, id);
    expect(participants.map(({ user, answered, isValid }) => [user.firstName, answered, isValid])).toEqual([
      ['Bob', 1, true],
      ['Eve', 0, false],
    ]);
    expect(JSON.stringify(participants)).not.toContain('secret');
    await expect(viewPeople(world.repository, bob, id)).rejects.toEqual(refusal('forbidden', /Only admins/));
  });
});

describe('private blocks', () => {
  test('are one’s own, do not say who takes part, and end with the registration', async ({ world }) => {
    const [ann, bob, eve] = [await world.person('Ann'), await world.person('Bob'), await world.person('Eve')];
    const id = await world.event(ann, await world.organization(ann));
    await world.start(ann, id);
    await expect(addBlock(world.repository, bob, id, 'eve@example.com')).rejects.toEqual(
      refusal('not_found', /not registered/),
    );
    for (const user of [bob, eve]) await world.register(user, id);
    expect(await addBlock(world.repository, bob, id, 'eve@example.com')).toEqual(['eve@example.com']);
    expect(await addBlock(world.repository, bob, id, 'nobody@example.com')).toHaveLength(2);
    await expect(addBlock(world.repository, bob, id, 'eve@example.com')).rejects.toEqual(
      refusal('conflict', /already/),
    );
    await expect(addBlock(world.repository, bob, id, bob.email)).rejects.toMatchObject({
      issues: [{ field: 'email' }],
    });
    expect(await viewBlocks(world.repository, eve, id)).toEqual([]);
    await expect(removeBlock(world.repository, eve, id, 'eve@example.com')).rejects.toEqual(
      refusal('not_found', /list/),
    );
    await removeBlock(world.repository, bob, id, 'nobody@example.com');
    await unregisterUser(world.repository, bob, id);
    await world.register(bob, id);
    expect(await viewBlocks(world.repository, bob, id)).toEqual([]);
  });
});
