import type { OwnerKind, RevenueInputs } from '@pi/domain';
import { FACTS, OWNER_PRIORS } from '../priors.ts';
import type { Step } from './step.ts';

const WINS = `${FACTS.wins}; the share is our assumption`;

const ALL_COUNTS = 'All of it counts: nothing says that its owner wants users for something else.';

const REASONS: Record<OwnerKind, string> = {
  platform: `Its owner runs the store, or the program it is for: ${WINS}.`,
  public_company: `Its owner is a large company that sells something else: ${WINS}.`,
  ad_funded: `It seems to live on advertisements or partners, and what that earns is often 0: ${FACTS.none}.`,
  sold_elsewhere: `Its owner sells to businesses outside the store, so that revenue is neither 0 nor all that the company earns: ${FACTS.none}.`,
  small: ALL_COUNTS,
  single: ALL_COUNTS,
};

/** The share that is the plugin's own revenue. */
export function ownerStep({ ownerKind, ownerSource }: Pick<RevenueInputs, 'ownerKind' | 'ownerSource'>): Step {
  const prior = OWNER_PRIORS[ownerKind];
  const reason = REASONS[ownerKind];
  return ownerSource === 'unknown' ? { prior, reason, missing: 'It is not known who owns it.' } : { prior, reason };
}
