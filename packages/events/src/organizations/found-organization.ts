import { notFound, RequestError } from '@pi/accounts';
import type { Organization, OrganizationDraft, User } from '@pi/domain/events';
import { requireMember } from '../access.ts';
import { deleteImage, type ImageFolder } from '../images/event-image.ts';
import { spendAllowance } from '../limits/spend-allowance.ts';
import type { OrganizationsRepository } from './organizations.repository.ts';

/**
 * Founds an organization; its founder is its first owner.
 * @throws RequestError where the name is taken, or they founded too many today
 */
export function foundOrganization(
  repository: OrganizationsRepository,
  user: User,
  draft: OrganizationDraft,
): Promise<Organization> {
  return repository.transaction(async (repo) => {
    await spendAllowance(repo, 'organizations', { doer: user.id });
    const id = await repo.insertOrganization(draft);
    if (id === null) throw nameTaken(draft.name);
    await repo.insertMember(id, user.id, 'owner');
    return { id, ...draft, isSample: false };
  });
}

/** @throws RequestError where the name is taken, or the organization is not theirs */
export async function editOrganization(
  repository: OrganizationsRepository,
  user: User,
  id: string,
  draft: OrganizationDraft,
): Promise<Organization> {
  const { isSample } = await requireMember(repository, user, id);
  if (!(await repository.updateOrganization(id, draft))) throw nameTaken(draft.name);
  return { id, ...draft, isSample };
}

/** Deletes an organization with all its events. @throws RequestError for all but its owners */
export async function deleteOrganization(
  repository: OrganizationsRepository,
  folder: ImageFolder,
  user: User,
  id: string,
): Promise<void> {
  const images = await repository.transaction(async (repo) => {
    if (!(await repo.lockOrganization(id))) throw notFound('organization');
    await requireMember(repo, user, id, 'owner');
    const theirs = await repo.listImages(id);
    await repo.deleteOrganization(id);
    return theirs;
  });
  for (const image of images) await deleteImage(folder, image);
}

function nameTaken(name: string): RequestError {
  const message = `There is an organization of the name ${name} already.`;
  return new RequestError('conflict', message, [{ field: 'name', message }]);
}
