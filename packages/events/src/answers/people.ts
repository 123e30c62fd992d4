import { isAnswered, openQuestions, type Registration, type User } from '@pi/domain/events';
import { requireEventAdmin } from '../access.ts';
import type { RegistrationsRepository } from '../registrations/registrations.repository.ts';

/** Somebody who takes part, as organizers see them: how much they answered, and not what. */
export interface Participant {
  user: User;
  registration: Registration;
  answered: number;
  /** Whether all required questions are answered: only then they are paired. */
  isValid: boolean;
}

/** Who takes part in an event. @throws RequestError for all but its organizers */
export async function viewPeople(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
): Promise<{ participants: Participant[]; questions: number }> {
  await requireEventAdmin(repository, user, eventId);
  const questions = await repository.listQuestions(eventId);
  const answers = await repository.listAnswers(eventId);
  const people = await repository.listRegistrations(eventId);
  const participants = people.map((one) => {
    const own = answers.get(one.registration.id) ?? new Map();
    const answered = questions.filter(({ id }) => isAnswered(own.get(id))).length;
    return { ...one, answered, isValid: openQuestions(questions, own).length === 0 };
  });
  return { participants, questions: questions.length };
}
