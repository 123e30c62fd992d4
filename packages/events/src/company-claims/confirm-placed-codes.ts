import { CODE_DAYS } from './claim-code.ts';
import type { CompanyClaimsRepository } from './company-claims.repository.ts';

/**
 * Confirms the claims whose codes stand in their listings, as they were read last. @returns how
 * many
 */
export async function confirmPlacedCodes(repository: CompanyClaimsRepository): Promise<number> {
  const now = repository.now();
  const waiting = await repository.listPlacedCodes(new Date(now.getTime() - CODE_DAYS.listing * 86_400_000));
  const placed = waiting.filter(({ code, text }) => text.includes(code));
  for (const { id } of placed) await repository.updateClaim(id, { confirmedAt: now });
  return placed.length;
}
