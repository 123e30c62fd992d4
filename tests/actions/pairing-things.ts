import { randomUUID } from 'node:crypto';
import { USER_COLUMNS } from '@pi/accounts';
import { users } from '@pi/db';
import { User } from '@pi/domain/events';
import { moveEvent, RegistrationsRepository, registerUser, submitAnswers } from '@pi/events';
import { createPairings, createRule, PairingRunsRepository, publishPairings } from '@pi/pairing-runs';
import type { People, Things } from './world.ts';

/** An event that has ended, with two people of one group who are not the caller's. */
export interface Ended {
  event: string;
  /** The participant and another one: ids. */
  participant: string;
  other: string;
}

/** The same with a run of it. */
export interface Paired extends Ended {
  run: string;
}

/** An event with four people who answered, TERMINATED; the participant is one of them. */
export async function endedWithPeople(things: Things, { owner, participant }: People): Promise<Ended> {
  const repository = new RegistrationsRepository(things.deps);
  const { event, question } = await things.event({ groupSize: 4 });
  await moveEvent(repository, owner.user, event, 'start');
  const names = ['Ben', 'Cem', 'Dia'].map((firstName) => ({
    firstName,
    lastName: 'Roe',
    email: `${randomUUID()}@example.com`,
  }));
  const others = (await things.deps.db.insert(users).values(names).returning(USER_COLUMNS)).map((row) =>
    User.parse(row),
  );
  for (const user of [participant.user, ...others]) {
    await registerUser(repository, user, { event, role: null, consent: true });
    await submitAnswers(repository, user, event, { [question]: 'Robots and small motors' });
  }
  await moveEvent(repository, owner.user, event, 'end');
  return { event, participant: participant.user.id, other: others[0]?.id ?? '' };
}

/** The same, paired. @param isLonger its run waits, as nobody works here */
export async function paired(things: Things, people: People, isLonger = false): Promise<Paired> {
  const made = await endedWithPeople(things, people);
  const repository = new PairingRunsRepository(things.deps);
  const request = { objective: null, seed: 1, isLonger, rest: null };
  const result = await createPairings(repository, people.owner.user, made.event, request);
  return { ...made, run: 'board' in result ? result.board.run.id : result.progress.run };
}

/** The same, PAIRING_PUBLISHED. */
export async function published(things: Things, people: People): Promise<Paired> {
  const made = await paired(things, people);
  const repository = new PairingRunsRepository(things.deps);
  const publishing = { run: made.run, revision: 0 };
  await publishPairings(repository, people.owner.user, made.event, publishing, new URL('https://pairs.example'));
  return made;
}

/** A rule of an event that has ended. @returns its id */
export async function ruled(things: Things, people: People): Promise<string> {
  const { event, participant, other } = await endedWithPeople(things, people);
  const rule = { kind: 'together' as const, people: [participant, other] };
  return (await createRule(new PairingRunsRepository(things.deps), people.owner.user, event, rule)).id;
}
