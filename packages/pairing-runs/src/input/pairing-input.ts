import type { Day } from '@pi/domain';
import type { Answers, Event, MakerFacts, PairingRule, Question, Registration, User } from '@pi/domain/events';

/** Somebody who is registered, with what they answered. */
export interface Registered {
  user: User;
  registration: Registration;
  answers: Answers;
}

/** Two people who were in one group of an earlier event of the organization. */
export interface EarlierPair {
  people: readonly [string, string];
  /** How many events ago that was, 1 for the last one. */
  eventsAgo: number;
  title: string;
  endDay: Day;
}

/** All that the groups of an event depend on. */
export interface PairingInput {
  event: Event;
  questions: readonly Question[];
  /** Everybody who is registered, valid or not. */
  people: readonly Registered[];
  /** Rules of organizers, in the order in which they were made. */
  rules: readonly { id: string; rule: PairingRule }[];
  /** Who does not want to be in a group with whom. */
  blocks: readonly (readonly [string, string])[];
  earlierPairs: readonly EarlierPair[];
  /** What the market knows of makers, by their ids; of no other event than theirs. */
  makerFacts: ReadonlyMap<string, MakerFacts>;
}
