import type { ClaimMethod, User } from '@pi/domain/events';
import { CODE_DAYS, isExpired, MOST_ATTEMPTS } from './claim-code.ts';
import type { CompanyClaimsRepository } from './company-claims.repository.ts';

/** Where a claim stands: void codes were entered wrongly too often. */
export type ClaimState = 'waiting' | 'expired' | 'void' | 'confirmed';

/** A claim as the person sees who made it. */
export interface ClaimView {
  id: string;
  /** The public id of the listing. */
  plugin: string;
  /** Its name; null where the listing is gone. */
  pluginName: string | null;
  /** The company behind it now; null where none is known. */
  company: { slug: string; name: string } | null;
  method: ClaimMethod;
  /** What to place in the listing; null where it went by letter. */
  code: string | null;
  state: ClaimState;
  startedAt: Date;
  expiresAt: Date;
  confirmedAt: Date | null;
  isShown: boolean;
}

/** The claims of somebody, newest first. */
export async function viewClaims(repository: CompanyClaimsRepository, user: Pick<User, 'id'>): Promise<ClaimView[]> {
  const rows = await repository.listClaims(user.id);
  return rows
    .filter(({ claim }) => claim.code !== '') // withdrawn
    .map(({ claim, pluginName, company }) => ({
      id: claim.id,
      plugin: `${claim.marketplace}:${claim.externalId}`,
      pluginName,
      company,
      method: claim.method,
      code: claim.method === 'listing' && !claim.confirmedAt ? claim.code : null,
      state: stateOf(claim, repository.now()),
      startedAt: claim.startedAt,
      expiresAt: new Date(claim.startedAt.getTime() + CODE_DAYS[claim.method] * 86_400_000),
      confirmedAt: claim.confirmedAt,
      isShown: claim.isShown,
    }));
}

function stateOf(
  {
    confirmedAt,
    startedAt,
    method,
    attempts,
  }: { confirmedAt: Date | null; startedAt: Date; method: ClaimMethod; attempts: number },
  now: Date,
): ClaimState {
  if (confirmedAt) return 'confirmed';
  if (isExpired(startedAt, method, now)) return 'expired';
  return attempts >= MOST_ATTEMPTS ? 'void' : 'waiting';
}
