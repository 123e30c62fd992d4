import type { DataOrigin } from '@pi/domain';

/**
 * The picture of a plugin that may be shown, or null for initials: pictures come over https from the hosts that the
 * marketplace names, and those of sample data do not exist.
 */
export function iconSource(
  iconUrl: string | null,
  imageHosts: readonly string[],
  origin: DataOrigin | null,
): string | null {
  if (!iconUrl || origin !== 'live' || !URL.canParse(iconUrl)) return null;
  const { protocol, hostname } = new URL(iconUrl);
  return protocol === 'https:' && imageHosts.includes(hostname) ? iconUrl : null;
}
