import { notFound, RequestError, wrongField } from '@pi/accounts';
import type { ClaimCode, User } from '@pi/domain/events';
import { hashCode, isExpired, MOST_ATTEMPTS } from './claim-code.ts';
import type { ClaimRow, CompanyClaimsRepository } from './company-claims.repository.ts';

/**
 * Confirms a claim by the code of its letter; wrong ones are counted.
 * @throws RequestError where there is no such claim, it is confirmed already, or its code is
 * another, void or expired
 */
export async function confirmClaim(
  repository: CompanyClaimsRepository,
  user: Pick<User, 'id'>,
  id: string,
  { code }: ClaimCode,
): Promise<void> {
  // What is counted has to be stored though the request is refused.
  const isRight = await repository.transaction(async (repo) => {
    const claim = await repo.lockClaim(user.id, id);
    if (!claim || claim.code === '') throw notFound('claim');
    assertWaits(claim, repo.now());
    const isSame = hashCode(code) === claim.code;
    await repo.updateClaim(id, isSame ? { confirmedAt: repo.now() } : { attempts: claim.attempts + 1 });
    return isSame;
  });
  if (!isRight) throw wrongField('code', `This code is wrong. ${MOST_ATTEMPTS} wrong ones make a code void.`);
}

function assertWaits({ confirmedAt, method, startedAt, attempts }: ClaimRow, now: Date): void {
  if (confirmedAt) throw new RequestError('conflict', 'This claim is confirmed already.');
  if (method === 'listing')
    throw new RequestError('conflict', 'This claim waits for its code in the listing, which is read every day.');
  if (isExpired(startedAt, method, now))
    throw new RequestError('conflict', 'This code has expired: start the claim again.');
  if (attempts >= MOST_ATTEMPTS)
    throw new RequestError('conflict', `This code is void after ${MOST_ATTEMPTS} wrong ones: start the claim again.`);
}
