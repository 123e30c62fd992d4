import type { Buyers, InputSource, OwnerKind, RevenueInputs } from '@pi/domain';
import { hasNothingPaid } from '../steps/is-free.ts';
import { findLargeOwner } from './find-large-owner.ts';
import { hasAdWords, hasElsewhereWords, LONGEST_OWNER_TEXT } from './owner-words.ts';

/** What an owner kind is decided by. */
export interface OwnerInputs extends Pick<RevenueInputs, 'pricingModel' | 'priceUsd'> {
  marketplace: string;
  buyers: Buyers;
  developerName: string | null;
  company: { name: string; domain: string | null } | null;
  /** How many plugins its company has in the marketplace. */
  companyPlugins: number | null;
  /** Name, summary and description; the last is asked for only where nothing paid is known. */
  texts: readonly (string | null)[];
}

/**
 * What an owner wants a plugin for: large ones by a list, others by words of the listing where it
 * costs nothing, the rest by how many plugins their company has.
 */
export function ownerKindOf(inputs: OwnerInputs): { ownerKind: OwnerKind; ownerSource: InputSource } {
  const { company, companyPlugins, developerName, marketplace } = inputs;
  const large = findLargeOwner(company?.domain ?? null, [company?.name ?? null, developerName]);
  if (large) {
    return { ownerKind: large.runs?.includes(marketplace) ? 'platform' : 'public_company', ownerSource: 'list' };
  }
  const byWords = hasNothingPaid(inputs) ? kindByWords(inputs) : undefined;
  if (byWords) return { ownerKind: byWords, ownerSource: 'text' };
  if (companyPlugins === null) return { ownerKind: 'single', ownerSource: 'unknown' };
  return { ownerKind: companyPlugins > 1 ? 'small' : 'single', ownerSource: 'derived' };
}

function kindByWords({ texts, buyers }: OwnerInputs): OwnerKind | undefined {
  const text = texts.map((one) => one?.slice(0, LONGEST_OWNER_TEXT) ?? '').join('\n');
  if (buyers === 'consumers' && hasAdWords(text)) return 'ad_funded';
  return hasElsewhereWords(text) ? 'sold_elsewhere' : undefined;
}
