import { PERMISSION_RISKS, type PermissionRisk } from '@pi/domain';
import { describePermission } from './describe-permission.ts';

/** Permissions that are worth as much as the sites they can be used on. */
const ON_SITES: ReadonlySet<string> = new Set([
  'cookies',
  'webRequest',
  'webRequestBlocking',
  'webRequestFilterResponse',
  'webRequestFilterResponse.serviceWorkerScript',
  'userScripts',
]);

/**
 * The risk of a plugin: that of its riskiest permission. Permissions that work only on sites that
 * it may read count as a medium risk where it may not read all sites. Null where the store states
 * no permissions, `none` where it states that there are none.
 */
export function pluginRisk(
  marketplace: string,
  permissions: readonly string[] | null | undefined,
): PermissionRisk | null {
  if (!permissions) return null;
  const described = permissions.map((permission) => ({ permission, ...describePermission(marketplace, permission) }));
  const readsAllSites = described.some(({ risk, permission }) => risk === 'high' && isHostPattern(permission));
  const ranks = described.map(({ permission, risk }) =>
    PERMISSION_RISKS.indexOf(ON_SITES.has(permission) && !readsAllSites ? 'medium' : risk),
  );
  return PERMISSION_RISKS[ranks.reduce((most, rank) => Math.max(most, rank), 0)] ?? null;
}

function isHostPattern(permission: string): boolean {
  return permission === '<all_urls>' || permission.includes('://');
}
