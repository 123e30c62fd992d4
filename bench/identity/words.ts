import { type DeveloperProfile, type MatchTerm, type MatchTermKind, withoutEmails } from '@pi/domain';

const WORDS: Record<MatchTermKind, string> = {
  verified_site: 'both have the verified site',
  claimed_site: 'both state the site',
  email: 'both use the e-mail domain',
  related_site: 'their domains have one label',
  github: 'both are of the GitHub account',
  namespace: 'both have the account name',
  extension_id: 'both publish the extension',
  name: 'both are named',
  legal_name: 'both have the legal name',
  product: 'their products share',
  alias: 'an alias gives both',
  other_site: 'their sites differ',
  other_name: 'their names differ',
};

/** Evidence in words, with its bits: the largest terms first. */
export function describeEvidence(terms: readonly MatchTerm[]): string {
  if (terms.length === 0) return 'nothing links them';
  return terms.map(describeTerm).join('; ');
}

function describeTerm({ kind, value, weight }: MatchTerm): string {
  const bits = `${weight > 0 ? '+' : ''}${Math.round(weight * 10) / 10} bits`;
  return `${WORDS[kind]}${value === null ? '' : ` ${value}`} (${bits})`;
}

const MOST_SHOWN = 4;

/** What a developer states, without e-mail addresses. */
export function describeDeveloper({ marketplace, names, legalNames, sites, mailHosts, account }: DeveloperProfile) {
  const parts = [
    `${marketplace} "${names
      .slice(0, MOST_SHOWN)
      .map(({ text }) => text)
      .join('" or "')}"`,
    ...legalNames.slice(0, MOST_SHOWN).map((name) => `legally "${name}"`),
    ...sites.slice(0, MOST_SHOWN).map(({ url, isVerified }) => `${isVerified ? 'verified' : 'claimed'} ${url}`),
    ...mailHosts.slice(0, MOST_SHOWN).map((host) => `mail at ${host}`),
    ...(account ? [`account ${account}`] : []),
  ];
  return withoutEmails(parts.join(', '));
}
