import { notFound, RequestError } from '@pi/accounts';
import { lockCodes } from '@pi/db/queries/accounts/lock-codes';
import type { ClaimDraft, User } from '@pi/domain/events';
import { CODE_DAYS, newLetterCode, newListingCode } from './claim-code.ts';
import { claimLetter } from './claim-letter.ts';
import type { CompanyClaimsRepository } from './company-claims.repository.ts';

const MOST_AN_HOUR = 3;
const HOUR_MS = 3_600_000;

/** A claim that waits for its code. */
export interface StartedClaim {
  id: string;
  /** What to place in the listing; null: it went by letter. */
  code: string | null;
}

/**
 * Starts a claim on the company behind a listing. The code goes to the address that the listing
 * publishes, which is said to nobody, or is to be placed in the listing.
 * @throws RequestError where there is no such listing or no address, the claim is confirmed
 * already, or too many letters were asked for
 */
export function startClaim(
  repository: CompanyClaimsRepository,
  user: User,
  { plugin, method }: ClaimDraft,
  appUrl: URL,
): Promise<StartedClaim> {
  return repository.transactionWithLetters(async (repo, tx) => {
    await lockCodes(tx);
    const listing = await repo.getListing(plugin);
    if (!listing) throw notFound('listing');
    const earlier = await repo.findClaim(user.id, plugin);
    if (earlier?.confirmedAt) throw new RequestError('conflict', 'This claim is confirmed already.');
    const since = new Date(repo.now().getTime() - HOUR_MS);
    if (earlier?.method === 'email' && earlier.startedAt > since)
      throw new RequestError('too_many_requests', 'A code was sent less than an hour ago: use it, or wait.');
    if (method === 'listing') {
      const code = newListingCode();
      return { id: await repo.upsertClaim(user.id, plugin, method, code), code };
    }
    if (!listing.email)
      throw new RequestError('conflict', 'This listing publishes no address: place a code in the listing instead.');
    if (
      (await repo.countCodesSince(listing.email, since)) >= MOST_AN_HOUR ||
      (await repo.countStartedSince(user.id, since)) >= MOST_AN_HOUR
    )
      throw new RequestError(
        'too_many_requests',
        `${MOST_AN_HOUR} codes were sent in the last hour, to this listing or for you. Try again later.`,
      );
    const { code, hash } = newLetterCode();
    const id = await repo.upsertClaim(user.id, plugin, method, hash);
    const expiresAt = new Date(repo.now().getTime() + CODE_DAYS.email * 86_400_000);
    const letter = claimLetter(listing.email, { code, listing: listing.name, user }, { appUrl, expiresAt });
    await repo.mail.put(tx, [letter]);
    return { id, code: null };
  });
}
