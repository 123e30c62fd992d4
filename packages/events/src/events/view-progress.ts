import { type EventRole, openQuestions, type User } from '@pi/domain/events';
import type { RegistrationsRepository } from '../registrations/registrations.repository.ts';

/** How far somebody is with an event that they take part in. */
export interface Progress {
  role: EventRole | null;
  /** How many questions are required. */
  required: number;
  /** The positions of those that are open. */
  open: number[];
}

/** How far somebody is, by the id of the event; events that they take no part in are left out. */
export async function viewProgress(
  repository: RegistrationsRepository,
  user: User,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, Progress>> {
  const registrations = await repository.listOwnRegistrations(user.id, eventIds);
  const questions = await repository.listRequiredQuestions([...registrations.keys()]);
  const answers = await repository.listOwnAnswers([...registrations.values()].map(({ id }) => id));
  const found = [...registrations].map(([eventId, { id, role }]) => {
    const required = questions.get(eventId) ?? [];
    const open = openQuestions(required, answers.get(id) ?? new Map());
    return [eventId, { role, required: required.length, open: open.map(({ position }) => position) }] as const;
  });
  return new Map(found);
}
