import type { OwnerKind } from '@pi/domain';
import { FACTS, OWNER_PRIORS } from '../priors.ts';
import type { Step } from './step.ts';

const REASONS: Record<OwnerKind, string> = {
  platform: `Its owner runs the store, or the program it is for: ${FACTS.wins}.`,
  public_company: `Its owner is a large company that sells something else: ${FACTS.wins}.`,
  ad_funded: 'It seems to live on advertisements or partners: what that earns is often 0, and not published.',
  sold_elsewhere:
    'Its owner sells to businesses outside the store: revenue is neither 0 nor all that the company earns.',
  small: 'All of it counts: its owner has several plugins in the store.',
  single: 'All of it counts: it is the only plugin of its owner in the store.',
};

/** The share that is the plugin's own revenue. */
export function ownerStep(ownerKind: OwnerKind): Step {
  return { prior: OWNER_PRIORS[ownerKind], reason: REASONS[ownerKind] };
}
