import { describeDatabaseError, type Tx } from '@pi/db';
import { type Event, openQuestions, type User } from '@pi/domain/events';
import type { Logger } from '@pi/domain/logger';
import { requireEventAdmin } from '../access.ts';
import { assertState } from '../events/wrong-state.ts';
import { reminderLetter } from './reminder-letter.ts';
import type { RemindersRepository } from './reminders.repository.ts';

/** People are reminded when an event has so many days left, its end day included. */
const DAYS_BEFORE_END = 2;

/**
 * Puts a letter for everybody whose required questions are open in an event that ends soon: once a
 * person and event, in one transaction with the note that they were reminded.
 * An event that fails is logged, and reminded of the next time.
 * @param appUrl where the site is reached
 * @returns how many were reminded
 */
export async function sendReminders(
  repository: RemindersRepository,
  { appUrl, log }: { appUrl: URL; log: Logger },
): Promise<number> {
  let count = 0;
  for (const { id } of await repository.listEventsToRemind(DAYS_BEFORE_END))
    count += await remindOf(repository, id, appUrl).catch((error) => {
      log.error({ event: id, error: describeDatabaseError(error) }, 'reminding people of an event failed');
      return 0;
    });
  return count;
}

function remindOf(repository: RemindersRepository, eventId: string, appUrl: URL): Promise<number> {
  return repository.transactionWithLetters(async (repo, tx) => {
    const event = await repo.lockEvent(eventId, 'share');
    return event && endsSoon(event) ? remindParticipants(repo, tx, event, appUrl) : 0;
  });
}

/**
 * The same for one event that has started, when one of its organizers wants it.
 * @throws RequestError where it is not theirs, or in another state
 */
export function remindNow(repository: RemindersRepository, user: User, eventId: string, appUrl: URL): Promise<number> {
  return repository.transactionWithLetters(async (repo, tx) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    assertState(event, ['STARTED'], 'People are reminded');
    return remindParticipants(repo, tx, event, appUrl);
  });
}

async function remindParticipants(repo: RemindersRepository, tx: Tx, event: Event, appUrl: URL): Promise<number> {
  const questions = await repo.listQuestions(event.id);
  const people = await repo.lockUnreminded(event.id);
  const answers = await repo.listOwnAnswers(people.map(({ registrationId }) => registrationId));
  const reminded = people
    .map((to) => ({ to, open: openQuestions(questions, answers.get(to.registrationId) ?? new Map()) }))
    .filter(({ open }) => open.length > 0);
  await repo.markReminded(reminded.map(({ to }) => to.registrationId));
  await repo.mail.put(
    tx,
    reminded.map(({ to, open }) => reminderLetter(event, open, to, appUrl)),
  );
  return reminded.length;
}

/** An organizer may have ended or moved it since it was listed. */
function endsSoon({ status, daysLeft }: Event): boolean {
  return status === 'STARTED' && daysLeft <= DAYS_BEFORE_END;
}
