import type { Buyers, InputSource, OwnerKind, OwnerWords, RevenueInputs } from '@pi/domain';
import { hasNothingPaid } from '../steps/is-free.ts';
import { findLargeOwner } from './find-large-owner.ts';

/** What an owner kind is decided by. */
export interface OwnerInputs extends Pick<RevenueInputs, 'pricingModel' | 'priceUsd'> {
  marketplace: string;
  buyers: Buyers;
  developerName: string | null;
  company: { name: string; domain: string | null } | null;
  /** What its listing says: it counts only where nothing paid is known. */
  words: readonly OwnerWords[];
}

/**
 * What an owner wants a plugin for: large ones by a list, others by words of the listing where it
 * costs nothing. The rest are makers: lists tell `small` from `single` by the plugins that their
 * company has now, which changes no estimate.
 */
export function ownerKindOf(inputs: OwnerInputs): { ownerKind: OwnerKind; ownerSource: InputSource } {
  const { company, developerName, marketplace } = inputs;
  const large = findLargeOwner(company?.domain ?? null, [company?.name ?? null, developerName]);
  if (large) {
    return { ownerKind: large.runs?.includes(marketplace) ? 'platform' : 'public_company', ownerSource: 'list' };
  }
  const byWords = hasNothingPaid(inputs) ? kindByWords(inputs) : undefined;
  if (byWords) return { ownerKind: byWords, ownerSource: 'text' };
  return { ownerKind: 'single', ownerSource: company ? 'derived' : 'unknown' };
}

function kindByWords({ words, buyers }: OwnerInputs): OwnerKind | undefined {
  if (buyers === 'consumers' && words.includes('ads')) return 'ad_funded';
  return words.includes('elsewhere') ? 'sold_elsewhere' : undefined;
}
