import type { DeveloperProfile } from '@pi/domain';
import { type CompanyIdentifier, identifierKey } from '../companies/company-identifiers.ts';
import { TRADE_WORDS } from '../companies/trade-words.ts';
import { type Features, readFeatures } from './developer-features.ts';
import { isKnownLabel } from './known-hosts.ts';
import { isGenericWord } from './rarity.ts';
import { coreOf } from './site-labels.ts';

/**
 * The identifiers by which developers that may be the same company are looked up: each pair that
 * `matchDevelopers` joins or proposes shares one, of the same kind, unless an alias joins it. Kind
 * `label` has everything that a name and a site can have in common: names, their parts and
 * beginnings, labels of domains, account names. Sorted, without repeats.
 */
export function blockingKeys(profile: DeveloperProfile): CompanyIdentifier[] {
  return featureKeys(readFeatures(profile))
    .map((key) => ({ key, text: identifierKey(key) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ key }) => key);
}

/** The same, in any order. */
export function featureKeys(features: Features): CompanyIdentifier[] {
  const { profile, forms, legalForms, domains, githubOwner, namespace } = features;
  const keys: CompanyIdentifier[] = [{ kind: 'publisher', value: `${profile.marketplace} ${profile.key}` }];
  if (githubOwner) keys.push({ kind: 'publisher', value: `github ${githubOwner}` });
  if (namespace) keys.push({ kind: 'publisher', value: namespace });
  for (const { key } of forms) keys.push({ kind: 'name', value: key });
  for (const { key, role } of legalForms) if (role === 'whole') keys.push({ kind: 'legal_name', value: key });
  for (const { domain, isVerified, isSite, isMail } of domains.values()) {
    if (isVerified) keys.push({ kind: 'site', value: domain });
    if (isMail) keys.push({ kind: 'email', value: domain });
    if (!isVerified && (isSite || !isMail)) keys.push({ kind: 'claim', value: domain });
  }
  for (const value of labelsOf(features)) keys.push({ kind: 'label', value });
  return [...new Map(keys.map((one) => [identifierKey(one), one])).values()];
}

function labelsOf({ forms, legalForms, domains, rooms, handles }: Features): Set<string> {
  const labels = new Set<string>([...rooms, ...handles]);
  for (const handle of handles) labels.add(coreOf(handle));
  for (const { label, core, whole, domain } of domains.values()) {
    // Developers at one domain share its label however they prove it, where that is of use.
    for (const one of [isGenericWord(label) ? domain : label, core, whole]) labels.add(one);
  }
  for (const { key, words, role } of [...forms, ...legalForms.filter((form) => form.role === 'whole')]) {
    labels.add(key);
    for (let at = role === 'bare' ? words.length : 1; at < words.length; at++) {
      const beginning = words.slice(0, at).join('');
      if (!TRADE_WORDS.has(beginning)) labels.add(beginning);
    }
  }
  return new Set([...labels].filter((one) => one.length >= 3 && (!isGenericWord(one) || isKnownLabel(one))));
}
