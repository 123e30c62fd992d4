import type { MatchTerm, MatchTermKind } from './company.ts';

const WORDS: Record<MatchTermKind, (value: string) => string> = {
  verified_site: (domain) => `stores verified the site ${domain} for both`,
  claimed_site: (domain) => `both have a site or e-mail at ${domain}`,
  email: (domain) => `both have e-mail or a verified site at ${domain}`,
  related_site: (domains) => `their sites or accounts are alike: ${domains}`,
  github: (owner) => `the GitHub account ${owner} owns both`,
  namespace: (account) => `both have the account ${account}`,
  extension_id: (id) => `both publish the extension ${id}`,
  name: (name) => `they share the name ${name}`,
  legal_name: (name) => `both bear the legal name ${name}`,
  product: (name) => `product names of both contain ${name}`,
  alias: (value) => `an operator says that ${value} belongs to this company`,
  other_site: (domains) => `their sites differ: ${domains}`,
  other_name: (names) => `their names differ: ${names}`,
};

const MOST_TERMS = 3;

/**
 * The evidence of a match or a proposal in words: its largest terms, then the largest that speaks
 * against it. Empty where there is no evidence.
 */
export function describeMatch(evidence: readonly MatchTerm[]): string {
  const sorted = evidence.toSorted((a, b) => b.weight - a.weight);
  const sayTerm = ({ kind, value }: MatchTerm) => WORDS[kind](value ?? 'the same').replace(/: the same$/, '');
  const reasons = sorted.filter((term) => term.weight > 0).slice(0, MOST_TERMS);
  const against = sorted.filter((term) => term.weight < 0).at(-1);
  const words = reasons.map(sayTerm).join(', ');
  return [words, ...(against ? [`although ${sayTerm(against)}`] : [])].filter(Boolean).join(', ');
}
