import { notFound } from '@pi/accounts';
import {
  type Answers,
  type Event,
  openQuestions,
  type Question,
  type Registration,
  type RosterPerson,
  type User,
} from '@pi/domain/events';
import type { RegistrationsRepository } from '../registrations/registrations.repository.ts';
import { RosterRepository } from '../roster/roster.repository.ts';

/** An event as one reader sees it. */
export interface EventView {
  event: Event;
  isOrganizer: boolean;
  /** What a roster says of the reader, who has not registered; null: they were not invited. */
  invitedAs: RosterPerson | null;
  questions: Question[];
  /** The reader's own; null: they do not take part. */
  registration: Registration | null;
  answers: Answers;
  savedAt: Date | null;
  open: Question[];
  people: number;
  requiresProfile: boolean;
  blocks: string[];
}

/**
 * An event for a reader, who may not be signed in.
 * @throws RequestError where there is none, or it has not started and is not theirs
 */
export async function viewEvent(
  repository: RegistrationsRepository,
  user: User | null,
  eventId: string,
): Promise<EventView> {
  const event = await repository.getEvent(eventId);
  if (!event) throw notFound('event');
  const isOrganizer = user !== null && (await repository.organizes(user.id, event.organizationId));
  if (event.status === 'NOT_STARTED' && !isOrganizer) throw notFound('event');
  const registration = user && (await repository.getRegistration(eventId, user.id));
  const questions = registration || isOrganizer ? await repository.listQuestions(eventId) : [];
  const own = registration ? await repository.getAnswers(registration.id) : { answers: new Map(), at: null };
  const people = (await repository.countRegistrations([eventId])).get(eventId) ?? 0;
  return {
    event: user ? event : { ...event, contactEmail: null },
    isOrganizer,
    invitedAs: user && !registration ? await new RosterRepository(repository).getInvitation(eventId, user.email) : null,
    questions,
    registration,
    answers: own.answers,
    savedAt: own.at,
    open: registration ? openQuestions(questions, own.answers) : [],
    people,
    requiresProfile: await repository.requiresProfile(eventId),
    blocks: user && registration ? await repository.listBlocks(eventId, user.id) : [],
  };
}
