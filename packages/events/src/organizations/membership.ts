import { notFound, RequestError } from '@pi/accounts';
import type { Organization, SkipReason, User } from '@pi/domain/events';
import { requireMember } from '../access.ts';
import type { OrganizationsRepository } from './organizations.repository.ts';

/** What became of requests to join several organizations. */
export interface JoinResult {
  requested: string[];
  skipped: { organization: string; name: string | null; reason: SkipReason }[];
}

/** Asks to become an admin of organizations; those that cannot be asked are skipped, and why. */
export async function requestToJoin(
  repository: OrganizationsRepository,
  user: User,
  ids: readonly string[],
): Promise<JoinResult> {
  const result: JoinResult = { requested: [], skipped: [] };
  for (const organization of new Set(ids)) {
    const name = (await repository.getOrganization(organization))?.name ?? null;
    const reason = name === null ? 'unknown' : await findSkipReason(repository, user, organization);
    if (reason) result.skipped.push({ organization, name, reason });
    else if (await repository.insertRequest(organization, user.id)) result.requested.push(organization);
    else result.skipped.push({ organization, name, reason: 'already_requested' });
  }
  return result;
}

async function findSkipReason(
  repository: OrganizationsRepository,
  user: User,
  organization: string,
): Promise<SkipReason | null> {
  if (await repository.getRole(organization, user.id)) return 'already_member';
  const status = await repository.getRequest(organization, user.id);
  if (status === 'denied') return 'denied';
  return status ? 'already_requested' : null;
}

/** Takes back a request to join. @throws RequestError where there is none */
export async function withdrawRequest(repository: OrganizationsRepository, user: User, id: string): Promise<void> {
  const status = await repository.getRequest(id, user.id);
  // Who was denied could otherwise ask again.
  if (status !== 'pending' || !(await repository.deleteRequest(id, user.id))) throw notFound('request');
}

/**
 * Makes somebody who asked an admin.
 * @throws RequestError where they did not, for all but owners
 */
export function approveRequest(
  repository: OrganizationsRepository,
  owner: User,
  id: string,
  userId: string,
): Promise<void> {
  return changeMembers(repository, owner, id, async (repo) => {
    if (!(await repo.deleteRequest(id, userId))) throw notFound('request');
    await repo.insertMember(id, userId, 'admin');
  });
}

/** @throws RequestError where there is no request that waits, for all but owners */
export function denyRequest(
  repository: OrganizationsRepository,
  owner: User,
  id: string,
  userId: string,
): Promise<void> {
  return changeMembers(repository, owner, id, async (repo) => {
    if (!(await repo.denyRequest(id, userId))) throw notFound('request');
  });
}

/** Makes an admin an owner. @throws RequestError where they are none, for all but owners */
export function promoteAdmin(
  repository: OrganizationsRepository,
  owner: User,
  id: string,
  userId: string,
): Promise<void> {
  return changeMembers(repository, owner, id, async (repo) => {
    const role = await repo.getRole(id, userId);
    if (!role) throw notFound('admin');
    if (role === 'owner') throw new RequestError('conflict', 'They are an owner already.');
    await repo.updateRole(id, userId, 'owner');
  });
}

/** Ends somebody's part in an organization. @throws RequestError for its last owner: conflict */
export function removeAdmin(
  repository: OrganizationsRepository,
  owner: User,
  id: string,
  userId: string,
): Promise<void> {
  return changeMembers(repository, owner, id, (repo, organization) => deleteMember(repo, organization, userId));
}

/** Leaves an organization. @throws RequestError for its last owner: conflict */
export function leaveOrganization(repository: OrganizationsRepository, user: User, id: string): Promise<void> {
  return repository.transaction(async (repo) => {
    const organization = await repo.lockOrganization(id);
    if (!organization) throw notFound('organization');
    await deleteMember(repo, organization, user.id);
  });
}

async function deleteMember(repo: OrganizationsRepository, organization: Organization, userId: string): Promise<void> {
  const role = await repo.getRole(organization.id, userId);
  if (!role) throw notFound('admin');
  if (role === 'owner' && (await repo.countOwners(organization.id)) === 1)
    throw new RequestError(
      'conflict',
      `The last owner of ${organization.name} cannot leave: make somebody else an owner first, or delete it.`,
    );
  await repo.deleteMember(organization.id, userId);
}

/** Members change one after the other: two owners that leave at once would leave none. */
function changeMembers(
  repository: OrganizationsRepository,
  owner: User,
  id: string,
  work: (repo: OrganizationsRepository, organization: Organization) => Promise<void>,
): Promise<void> {
  return repository.transaction(async (repo) => {
    await repo.lockOrganization(id);
    await work(repo, await requireMember(repo, owner, id, 'owner'));
  });
}
