import type { Event, User } from '@pi/domain/events';
import { requireEventAdmin } from '../access.ts';
import type { RegistrationsRepository } from '../registrations/registrations.repository.ts';
import { type AnswerChart, chartAnswers } from './chart-answers.ts';

/** The answers of an event as charts. @throws RequestError for all but its organizers */
export async function viewAnswers(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
): Promise<{ event: Event; registered: number; charts: AnswerChart[] }> {
  const event = await requireEventAdmin(repository, user, eventId);
  const questions = await repository.listQuestions(eventId);
  const answers = await repository.listAnswers(eventId);
  const people = await repository.listRegistrations(eventId);
  const own = people.map(({ registration }) => answers.get(registration.id) ?? new Map());
  return { event, registered: people.length, charts: chartAnswers(questions, own) };
}
