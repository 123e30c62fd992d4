import type { DataOrigin } from '@pi/domain';

/**
 * The address of a plugin's logo, or null where initials are shown instead: a logo is loaded over
 * https from the image hosts of its marketplace only, and the logos of sample data do not exist.
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
