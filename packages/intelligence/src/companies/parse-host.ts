import { parse } from 'tldts';

/** The reserved ending of invented addresses (RFC 2606), which sample data uses. */
const RESERVED = 'example';

/**
 * Splits a host by the public suffix list, its private part included; null for an unknown ending.
 * @param host a host name or an address
 */
export function parseHost(host: string) {
  const { domain, domainWithoutSuffix, hostname, isIcann, isPrivate, publicSuffix } = parse(host, {
    allowPrivateDomains: true,
  });
  if (!domain || !domainWithoutSuffix || !hostname || !publicSuffix) return null;
  if (!(isIcann || isPrivate || publicSuffix === RESERVED)) return null;
  return { domain, label: domainWithoutSuffix, hostname, publicSuffix };
}
