import { notFound, RequestError } from '@pi/accounts';
import type { Issue } from '@pi/domain/api';
import {
  type AnswerValue,
  answerSchemaOf,
  type Event,
  openQuestions,
  type Question,
  type Registration,
  type User,
} from '@pi/domain/events';
import { lockOpenEvent, requireRegistration } from '../registrations/register.ts';
import type { RegistrationsRepository } from '../registrations/registrations.repository.ts';

/** What somebody is asked, and what they answered so far. */
export interface Questionnaire {
  event: Event;
  registration: Registration;
  questions: Question[];
  answers: ReadonlyMap<string, AnswerValue>;
  /** When they answered last; null: not yet. */
  savedAt: Date | null;
  /** The required questions that are open; with none the registration is valid. */
  open: Question[];
  /** Whether answers can be changed. */
  isOpen: boolean;
}

/** The questionnaire of somebody who takes part. @throws RequestError where they do not */
export async function viewQuestionnaire(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
): Promise<Questionnaire> {
  const event = await repository.getEvent(eventId);
  if (!event) throw notFound('event');
  const registration = await requireRegistration(repository, user, eventId);
  const questions = await repository.listQuestions(eventId);
  const { answers, at } = await repository.getAnswers(registration.id);
  const open = openQuestions(questions, answers);
  return { event, registration, questions, answers, savedAt: at, open, isOpen: event.status === 'STARTED' };
}

/**
 * Stores answers, by the id of the question; null deletes one. Others stay as they are.
 * @throws RequestError: not registered, other state (conflict), or an answer that does not fit,
 * which
 *   stores none
 */
export function submitAnswers(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
  given: Readonly<Record<string, unknown>>,
): Promise<Questionnaire> {
  return repository.transaction(async (repo) => {
    await lockOpenEvent(repo, eventId, 'Answers can be given');
    const { id } = await requireRegistration(repo, user, eventId, { lock: true });
    const { values, removed } = readAnswers(await repo.listQuestions(eventId), given);
    await repo.deleteAnswers(id, removed);
    await repo.upsertAnswers(id, values);
    return viewQuestionnaire(repo, user, eventId);
  });
}

/** @throws RequestError that names each answer that does not fit */
function readAnswers(questions: readonly Question[], given: Readonly<Record<string, unknown>>) {
  const values = new Map<string, AnswerValue>();
  const removed: string[] = [];
  const issues: Issue[] = [];
  for (const [id, raw] of Object.entries(given)) {
    const question = questions.find((one) => one.id === id);
    const field = `answers.${id}`;
    if (!question) issues.push({ field, message: `${field} is not a question of this event.` });
    else if (raw === null) removed.push(id);
    else {
      const parsed = answerSchemaOf(question.content).safeParse(raw);
      if (parsed.success) values.set(id, parsed.data);
      else issues.push({ field, message: `Question ${question.position}: ${parsed.error.issues[0]?.message}.` });
    }
  }
  const [first] = issues;
  if (first) throw new RequestError('invalid_request', first.message, issues);
  return { values, removed };
}
