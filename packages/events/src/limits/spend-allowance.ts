import { type Repository, RequestError } from '@pi/accounts';
import { DAILY_LIMITS, type DailyKind } from '@pi/domain/events';
import { DailyCountsRepository } from './daily-counts.repository.ts';

const WORDS: Record<DailyKind, string> = {
  invitations: 'invite at most # people',
  organizations: 'found at most # organizations',
  events: 'create at most # events',
  proposals: 'ask for rules at most # times',
};

/** Who does something, and how often; an organization is named. */
export interface Spending {
  doer: string;
  name?: string;
  count?: number;
}

/**
 * Counts what somebody does in a transaction against the limit of a day (UTC).
 * @throws RequestError (too many) when it would be more: the transaction must not commit
 */
export async function spendAllowance(
  repository: Repository,
  kind: DailyKind,
  { doer, name = 'You', count = 1 }: Spending,
): Promise<void> {
  if (count === 0) return;
  const most = DAILY_LIMITS[kind];
  const sum = await new DailyCountsRepository(repository).addToday(kind, doer, count);
  if (sum <= most) return;
  const words = WORDS[kind].replace('#', most.toLocaleString('en'));
  throw new RequestError('too_many_requests', `${name} may ${words} a day (UTC). Left today: ${most - sum + count}.`);
}
