import { UsersRepository } from '@pi/accounts';
import type { Event, User } from '@pi/domain/events';
import { OrganizationsRepository } from '@pi/events';
import type { ResultsRepository } from '../results/results.repository.ts';
import { createPairings } from '../runs/create-pairings.ts';

/** The sample event whose groups are published, and the one that is paired. */
const PUBLISHED = 'Bridge build';
const PAIRED = 'Winter build groups';

const REQUEST = { objective: null, seed: 1, isLonger: false, rest: null };

/**
 * Pairs two ended events of the sample organization, the earlier one of which is published, where
 * nobody has paired them yet. It sends no letters.
 * @returns how many were paired
 */
export async function fillSamplePairings(repository: ResultsRepository): Promise<number> {
  const events = await repository.listEvents({ tab: 'unpublished' });
  const find = (title: string) => events.find((event) => event.isSample && event.title === title);
  const [published, paired] = [find(PUBLISHED), find(PAIRED)];
  let count = 0;
  if (published && (await pair(repository, published))) {
    await publish(repository, published);
    count += 1;
  }
  if (paired && (await pair(repository, paired))) count += 1;
  return count;
}

/** @returns false where somebody has paired it already, or the organization has no owner */
async function pair(repository: ResultsRepository, event: Event): Promise<boolean> {
  if (await repository.getLatestRun(event.id)) return false;
  const owner = await findOwner(repository, event);
  if (!owner) return false;
  await createPairings(repository, owner, event.id, REQUEST);
  return true;
}

async function findOwner(repository: ResultsRepository, { organizationId }: Event): Promise<User | null> {
  const members = await new OrganizationsRepository(repository).listMembers(organizationId);
  const owner = members.find(({ role }) => role === 'owner');
  return owner ? new UsersRepository(repository).getUser(owner.user.id) : null;
}

async function publish(repository: ResultsRepository, { id }: Event): Promise<void> {
  const run = await repository.getLatestRun(id, { isDone: true });
  if (!run) return;
  await repository.transaction(async (repo) => {
    await repo.insertPublication(id, run.id, 0, null);
    await repo.updateEvent(id, { status: 'PAIRING_PUBLISHED' });
  });
}
