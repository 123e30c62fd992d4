import type { MatchTerm } from '@pi/domain';
import type { Features, OwnDomain } from './developer-features.ts';
import { rarityOf } from './rarity.ts';
import { coreOf } from './site-labels.ts';
import { BITS, LEAST_BITS_OF_A_HANDLE } from './weights.ts';

/** What accounts say: the same one, or one that is named like the other's site. */
export function weighAccounts(a: Features, b: Features): { terms: MatchTerm[]; isSame: boolean } {
  const terms: MatchTerm[] = [];
  if (a.githubOwner && a.githubOwner === b.githubOwner)
    terms.push({ kind: 'github', value: a.githubOwner, weight: BITS.sameGithub });
  if (a.namespace && a.namespace === b.namespace && a.profile.marketplace !== b.profile.marketplace) {
    terms.push({ kind: 'namespace', value: a.profile.account, weight: BITS.sameNamespace });
    const id = commonExtension(a, b);
    if (id) terms.push({ kind: 'extension_id', value: id, weight: BITS.sameExtensionId });
  }
  if (terms.length > 0) return { terms, isSame: true };
  const handles = [handleTerm(a, b), handleTerm(b, a)].filter((term) => term !== null);
  const [best] = handles.toSorted((x, y) => y.weight - x.weight || (String(x.value) < String(y.value) ? -1 : 1));
  return { terms: best ? [best] : [], isSame: false };
}

function commonExtension(a: Features, b: Features): string | null {
  const ids = new Set(a.profile.products.map(({ externalId }) => externalId.toLowerCase()));
  return b.profile.products.map(({ externalId }) => externalId.toLowerCase()).find((id) => ids.has(id)) ?? null;
}

function handleTerm(account: Features, other: Features): MatchTerm | null {
  let best: MatchTerm | null = null;
  for (const handle of account.handles)
    for (const own of other.domains.values()) {
      const weight = account.domains.has(own.domain) ? 0 : bitsOfHandle(account, handle, own);
      if (weight > 0 && (!best || weight > best.weight))
        best = { kind: 'related_site', value: `${handle}, ${own.domain}`, weight };
    }
  return best;
}

function bitsOfHandle({ forms }: Features, handle: string, { label, core, whole }: OwnDomain): number {
  if (handle === whole) return BITS.handleIsDomain;
  if (!(handle === label || coreOf(handle) === label || handle === core)) return 0;
  const isName = forms.some(({ key, role }) => role === 'whole' && key === handle);
  const most = isName ? BITS.handleIsNameToo : BITS.handleIsLabel;
  return Math.max(0, Math.min(most, rarityOf(label) - LEAST_BITS_OF_A_HANDLE));
}
