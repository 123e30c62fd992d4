import { notFound } from '@pi/accounts';
import type { ReminderChoice, RemindersRepository } from './reminders.repository.ts';

/**
 * Whether somebody wants reminders of an event.
 * @param token the one of their letter
 * @throws RequestError where nobody has it: not found
 */
export async function viewReminders(repository: RemindersRepository, token: string): Promise<ReminderChoice> {
  const choice = await repository.getReminderChoice(token);
  if (!choice) throw notFound('registration');
  return choice;
}

/**
 * Ends the reminders of an event for somebody, or lets them come again; twice is as once.
 * @throws RequestError where nobody has the token: not found
 */
export async function chooseReminders(
  repository: RemindersRepository,
  token: string,
  choice: { skipsReminders: boolean },
): Promise<ReminderChoice> {
  const found = await viewReminders(repository, token);
  await (choice.skipsReminders ? repository.skipReminders(token) : repository.resumeReminders(token));
  return { ...found, ...choice };
}
