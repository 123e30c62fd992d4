import { RequestError, wrongField } from '@pi/accounts';
import type { User } from '@pi/domain/events';
import { lockOpenEvent, requireRegistration } from './register.ts';
import type { RegistrationsRepository } from './registrations.repository.ts';

const MOST_BLOCKS = 10;

/** With whom somebody does not want to be in a group, by e-mail address. @throws RequestError */
export async function viewBlocks(repository: RegistrationsRepository, user: User, eventId: string): Promise<string[]> {
  await requireRegistration(repository, user, eventId);
  return repository.listBlocks(eventId, user.id);
}

/**
 * Keeps somebody out of one's own group. Whether that person takes part is not said.
 * @throws RequestError: not registered, other state, own address, too many, there already
 */
export function addBlock(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
  email: string,
): Promise<string[]> {
  return changeBlocks(repository, user, eventId, async (repo) => {
    if (email === user.email) throw wrongField('email', 'email is your own address.');
    if ((await repo.listBlocks(eventId, user.id)).length >= MOST_BLOCKS)
      throw new RequestError('conflict', `At most ${MOST_BLOCKS} people can be kept out of your group.`);
    if (!(await repo.insertBlock(eventId, user.id, email)))
      throw new RequestError('conflict', 'This person is on your list already.');
  });
}

/** Takes somebody off that list. @throws RequestError */
export function removeBlock(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
  email: string,
): Promise<string[]> {
  return changeBlocks(repository, user, eventId, async (repo) => {
    if (!(await repo.deleteBlock(eventId, user.id, email)))
      throw new RequestError('not_found', 'This person is not on your list.');
  });
}

/** Changes the list of somebody who takes part, while the event runs. @returns the list */
function changeBlocks(
  repository: RegistrationsRepository,
  user: User,
  eventId: string,
  work: (repo: RegistrationsRepository) => Promise<void>,
): Promise<string[]> {
  return repository.transaction(async (repo) => {
    await lockOpenEvent(repo, eventId, 'Private wishes can be changed');
    await requireRegistration(repo, user, eventId, { lock: true });
    await work(repo);
    return repo.listBlocks(eventId, user.id);
  });
}
