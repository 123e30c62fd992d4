import type { Tx } from '@pi/db';
import { type Event, openQuestions, type User } from '@pi/domain/events';
import { requireEventAdmin } from '../access.ts';
import { assertState } from '../events/wrong-state.ts';
import { reminderLetter } from './reminder-letter.ts';
import type { RemindersRepository } from './reminders.repository.ts';

/** People are reminded when an event has so many days left, its end day included. */
const DAYS_BEFORE_END = 2;

/**
 * Puts a letter for everybody whose required questions are open in an event that ends soon: once a
 * person and event, in one transaction with the note that they were reminded.
 * @param appUrl where the site is reached
 * @returns how many were reminded
 */
export async function sendReminders(repository: RemindersRepository, appUrl: URL): Promise<number> {
  let count = 0;
  for (const event of await repository.listEventsToRemind(DAYS_BEFORE_END))
    count += await repository.transaction(async (repo, tx) => {
      const current = await repo.lockEvent(event.id, 'share');
      return current && endsSoon(current) ? remindParticipants(repo, tx, current, appUrl) : 0;
    });
  return count;
}

/**
 * The same for one event that has started, when one of its organizers wants it.
 * @throws RequestError where it is not theirs, or in another state
 */
export function remindNow(repository: RemindersRepository, user: User, eventId: string, appUrl: URL): Promise<number> {
  return repository.transaction(async (repo, tx) => {
    const event = await requireEventAdmin(repo, user, eventId, { lock: true });
    assertState(event, ['STARTED'], 'People are reminded');
    return remindParticipants(repo, tx, event, appUrl);
  });
}

async function remindParticipants(repo: RemindersRepository, tx: Tx, event: Event, appUrl: URL): Promise<number> {
  const questions = await repo.listQuestions(event.id);
  const people = await repo.lockUnreminded(event.id);
  const answers = await repo.listAnswersOf(people.map(({ registrationId }) => registrationId));
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
