import { parse } from 'tldts';
import { userDomain } from './user-subdomains.ts';

/** The reserved ending of invented addresses (RFC 2606), which sample data uses. */
const RESERVED = 'example';

/** A host name in its parts: `www.acme.co.uk`. */
export interface ParsedHost {
  /** What one owner has: `acme.co.uk`, `acme.github.io`, `acme.zendesk.com`. */
  domain: string;
  /** The domain without its ending: `acme`. */
  label: string;
  hostname: string;
  /** The ending below which everybody can have a domain: `co.uk`, `github.io`, `zendesk.com`. */
  publicSuffix: string;
  /** Whether the domain is a subdomain that a host gives its user: free for the taking. */
  isHosted: boolean;
}

/**
 * Splits a host by the public suffix list, its private part included, and by the list of further
 * hosts that give each user a subdomain; null for an unknown ending.
 * @param host a host name or an address
 */
export function parseHost(host: string): ParsedHost | null {
  const { domain, domainWithoutSuffix, hostname, isIcann, isPrivate, publicSuffix } = parse(host, {
    allowPrivateDomains: true,
  });
  if (!domain || !domainWithoutSuffix || !hostname || !publicSuffix) return null;
  if (!(isIcann || isPrivate || publicSuffix === RESERVED)) return null;
  // Of the host itself, not of a user: `www.github.io`.
  if (isPrivate && domainWithoutSuffix === 'www') return null;
  const own = userDomain(hostname);
  if (!own) return { domain, label: domainWithoutSuffix, hostname, publicSuffix, isHosted: isPrivate === true };
  const dot = own.indexOf('.');
  return { domain: own, label: own.slice(0, dot), hostname, publicSuffix: own.slice(dot + 1), isHosted: true };
}
