import { notFound, RequestError } from '@pi/accounts';
import type { User } from '@pi/domain/events';
import type { CompanyClaimsRepository } from './company-claims.repository.ts';

const HOUR_MS = 3_600_000;

/**
 * Shows somebody's name on the page of the company, or does not any more.
 * @throws RequestError where there is no such claim, it is not confirmed, or they have no name yet
 */
export function showMe(
  repository: CompanyClaimsRepository,
  { id: userId, firstName, lastName }: User,
  id: string,
  isShown: boolean,
): Promise<void> {
  return repository.transaction(async (repo) => {
    const claim = await repo.lockClaim(userId, id);
    if (!claim || claim.code === '') throw notFound('claim');
    if (isShown && !claim.confirmedAt) throw new RequestError('conflict', 'This claim is not confirmed yet.');
    if (isShown && !(firstName && lastName))
      throw new RequestError('conflict', 'Your profile has no name yet: fill it in first.');
    await repo.updateClaim(id, { isShown });
  });
}

/**
 * Withdraws a claim. One whose letter went out within the hour leaves a row without a code: it
 * still counts, else one could have letters sent to anybody.
 * @throws RequestError where there is no such claim
 */
export function withdrawClaim(repository: CompanyClaimsRepository, user: Pick<User, 'id'>, id: string): Promise<void> {
  return repository.transaction(async (repo) => {
    const claim = await repo.lockClaim(user.id, id);
    if (!claim || claim.code === '') throw notFound('claim');
    const isRecent = repo.now().getTime() - claim.startedAt.getTime() < HOUR_MS;
    if (claim.method === 'email' && isRecent)
      await repo.updateClaim(id, { code: '', confirmedAt: null, isShown: false });
    else await repo.deleteClaim(id);
  });
}
