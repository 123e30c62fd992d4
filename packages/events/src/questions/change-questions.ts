import { notFound, RequestError, wrongField } from '@pi/accounts';
import type { EventStatus, Question, QuestionDraft, User } from '@pi/domain/events';
import { requireEventAdmin } from '../access.ts';
import { assertState } from '../events/wrong-state.ts';
import type { QuestionsRepository } from './questions.repository.ts';

const MOST_QUESTIONS = 40;

/** Weights are part of what a pairing is computed from: they may change until it is published. */
const UNTIL_PUBLISHED: readonly EventStatus[] = ['NOT_STARTED', 'STARTED', 'TERMINATED'];

/**
 * Adds a question to an event that has not started.
 * @throws RequestError in other states: conflict
 */
export function createQuestion(
  repository: QuestionsRepository,
  user: User,
  eventId: string,
  draft: QuestionDraft,
): Promise<Question> {
  return change(repository, user, eventId, async (repo) => {
    if ((await repo.listQuestions(eventId)).length >= MOST_QUESTIONS)
      throw new RequestError('conflict', `An event has at most ${MOST_QUESTIONS} questions.`);
    return getMade(repo, eventId, await repo.insertQuestion(eventId, draft));
  });
}

/**
 * Changes a question of an event that has not started.
 * @throws RequestError in other states: conflict
 */
export async function editQuestion(
  repository: QuestionsRepository,
  user: User,
  id: string,
  draft: QuestionDraft,
): Promise<Question> {
  const { eventId } = await requireQuestion(repository, id);
  return change(repository, user, eventId, async (repo) => {
    await repo.updateQuestion(id, draft);
    return getMade(repo, eventId, id);
  });
}

/**
 * Changes what a question counts, until the pairing is published.
 * @throws RequestError afterwards
 */
export async function editWeight(
  repository: QuestionsRepository,
  user: User,
  id: string,
  weight: number,
): Promise<Question> {
  const { eventId } = await requireQuestion(repository, id);
  return repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    assertState(event, UNTIL_PUBLISHED, 'Weights can be changed');
    await repo.updateQuestion(id, { weight });
    return getMade(repo, eventId, id);
  });
}

/**
 * Deletes a question of an event that has not started.
 * @throws RequestError in other states: conflict
 */
export async function deleteQuestion(repository: QuestionsRepository, user: User, id: string): Promise<void> {
  const { eventId } = await requireQuestion(repository, id);
  await change(repository, user, eventId, async (repo) => {
    if (!(await repo.deleteQuestion(id))) throw notFound('question');
  });
}

/**
 * Puts the questions of an event that has not started in another order.
 * @throws RequestError in other states
 */
export function orderQuestions(
  repository: QuestionsRepository,
  user: User,
  eventId: string,
  ids: readonly string[],
): Promise<Question[]> {
  return change(repository, user, eventId, async (repo) => {
    const known = await repo.listQuestions(eventId);
    const isSame = known.length === ids.length && known.every(({ id }) => ids.includes(id));
    if (!isSame) throw wrongField('questions', 'questions must list each question of the event once.');
    await repo.orderQuestions(eventId, ids);
    return repo.listQuestions(eventId);
  });
}

function change<Result>(
  repository: QuestionsRepository,
  user: User,
  eventId: string,
  work: (repo: QuestionsRepository) => Promise<Result>,
): Promise<Result> {
  return repository.transaction(async (repo) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    assertState(event, ['NOT_STARTED'], 'Questions can be changed');
    return work(repo);
  });
}

async function requireQuestion(repository: QuestionsRepository, id: string) {
  const question = await repository.getQuestion(id);
  if (!question) throw notFound('question');
  return question;
}

async function getMade(repository: QuestionsRepository, eventId: string, id: string): Promise<Question> {
  const question = (await repository.listQuestions(eventId)).find((one) => one.id === id);
  if (!question) throw notFound('question');
  return question;
}
