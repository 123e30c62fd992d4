import { type Event, isAnswered, openQuestions, type Registration, type User } from '@pi/domain/events';
import { requireEventAdmin } from '../access.ts';
import type { Invited, RegistrationsRepository } from '../registrations/registrations.repository.ts';

/** Somebody who takes part, as organizers see them: how much they answered, and not what. */
export interface Participant {
  user: User;
  registration: Registration;
  answered: number;
  /** Whether all required questions are answered: only then they are paired. */
  isValid: boolean;
}

/** Who takes part in an event, and who was asked to. */
export interface EventPeople {
  event: Event;
  participants: Participant[];
  /** Those who have not registered. */
  invited: Invited[];
  /** How many there are. */
  questions: number;
}

/** Who takes part in an event. @throws RequestError for all but its organizers */
export async function viewPeople(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
): Promise<EventPeople> {
  const event = await requireEventAdmin(repository, user, eventId);
  const questions = await repository.listQuestions(eventId);
  const answers = await repository.listAnswers(eventId);
  const people = await repository.listRegistrations(eventId);
  const participants = people.map((one) => {
    const own = answers.get(one.registration.id) ?? new Map();
    const answered = questions.filter(({ id }) => isAnswered(own.get(id))).length;
    return { ...one, answered, isValid: openQuestions(questions, own).length === 0 };
  });
  const invited = await repository.listInvited(eventId);
  return { event, participants, invited, questions: questions.length };
}
