import type { PermissionRisk } from '@pi/domain';
import { BROWSER_PERMISSIONS } from './browser-permissions.ts';
import { describeGoogleScope } from './google-scopes.ts';
import { describeHostPattern } from './host-patterns.ts';

/** What a permission lets a plugin do, and how much harm it could do with it. */
export interface PermissionDescription {
  /** One line, starting with a verb; the permission's own name where it is unknown to us. */
  words: string;
  risk: PermissionRisk;
  /** False: no rule knows it, and its risk is taken for low. */
  isKnown: boolean;
}

const BROWSERS: ReadonlySet<string> = new Set(['chrome-web-store', 'edge', 'firefox']);

/**
 * What a permission of a marketplace means. One that no rule knows keeps its name and counts as a
 * low risk: permissions that stores add are few, and a name we do not know is no finding.
 */
export function describePermission(marketplace: string, permission: string): PermissionDescription {
  const known = BROWSERS.has(marketplace)
    ? describeBrowserPermission(permission)
    : marketplace === 'google-workspace'
      ? describeGoogleScope(permission)
      : null;
  return known ? { ...known, isKnown: true } : { words: permission, risk: 'low', isKnown: false };
}

function describeBrowserPermission(permission: string): { words: string; risk: PermissionRisk } | null {
  const api = Object.hasOwn(BROWSER_PERMISSIONS, permission) ? BROWSER_PERMISSIONS[permission] : undefined;
  return api ? { words: api[0], risk: api[1] } : describeHostPattern(permission);
}
