import type { AnswerValue, EventRole, Profile, User } from '@pi/domain/events';
import { moveEvent, registerUser, submitAnswers } from '@pi/events';
import { test as eventsTest, type World } from '@pi/events/testing/fixture';
import { PairingRunsRepository } from '../src/pairing-runs.repository.ts';
import { createPairings, type PairingRequest } from '../src/runs/create-pairings.ts';

export { refusal } from '@pi/events/testing/fixture';

/** Somebody who takes part. */
export interface Guest {
  name: string;
  role?: EventRole;
  profile?: Partial<Profile>;
  /** By the place of the question; undefined: not answered. */
  answers?: readonly (AnswerValue | undefined)[];
}

/** An event that has ended, with its people by their names. */
export interface Ended {
  id: string;
  owner: User;
  people: Record<string, User>;
  questions: string[];
}

/** What tests of this package start from. */
export interface PairingWorld extends World {
  runs: PairingRunsRepository;
  /** An event of the club of Olga that has ended; each question is a scale unless it says more. */
  ended(guests: readonly (string | Guest)[], more?: EndedDraft): Promise<Ended>;
  /** Pairs it: its board. */
  pair(event: Ended, more?: Partial<PairingRequest>): ReturnType<typeof createPairings>;
}

/** What an ended event is like. */
export interface EndedDraft {
  event?: Record<string, unknown>;
  questions?: readonly Record<string, unknown>[];
}

const SCALE = { content: { type: 'scale', steps: 5 }, weight: 3 };

/** What is asked for where nothing is said. */
export const REQUEST: PairingRequest = { objective: null, seed: 1, isLonger: false, rest: null };

/** A test with a club whose owner is Olga; it is noon of 2026-11-20 (UTC). */
export const test = eventsTest.extend<{ club: PairingWorld }>({
  club: async ({ world }, use) => {
    const runs = new PairingRunsRepository(world.deps);
    const people: Record<string, User> = {};
    const person = async (name: string, profile?: Partial<Profile>) => {
      people[name] ??= await world.person(name, { lastName: 'Test', ...profile });
      return people[name];
    };
    const owner = await person('Olga');
    const organization = await world.organization(owner);
    await use({
      ...world,
      runs,
      async ended(guests, { event: draft = {}, questions = [SCALE] } = {}) {
        const id = await world.event(owner, organization, draft);
        const asked: string[] = [];
        for (const one of questions) asked.push(await world.question(owner, id, { ...SCALE, ...one }));
        await world.start(owner, id);
        for (const [nth, guest] of guests.entries()) {
          const { name, role, profile, answers = [] }: Guest = typeof guest === 'string' ? { name: guest } : guest;
          const user = await person(name, profile);
          await registerUser(world.repository, user, { event: id, role: role ?? null, consent: true });
          const given = asked.map((question, at) => [question, at in answers ? answers[at] : 1 + (nth % 5)] as const);
          const known = Object.fromEntries(given.filter(([, value]) => value !== undefined));
          await submitAnswers(world.repository, user, id, known);
        }
        await moveEvent(world.repository, owner, id, 'end');
        return { id, owner, people, questions: asked };
      },
      pair: (event, more = {}) => createPairings(runs, owner, event.id, { ...REQUEST, ...more }),
    });
  },
});

/** The names of the groups of a board, each in order. */
export function namesIn(board: { groups: { people: { name: string }[] }[] }): string[][] {
  return board.groups.map(({ people }) => people.map(({ name }) => name.replace(' Test', '')).toSorted());
}

/** The board that came of pairing at once. */
export async function boardOf(pairing: ReturnType<typeof createPairings>) {
  const result = await pairing;
  if (!('board' in result)) throw new Error('it is computed later');
  return result.board;
}
