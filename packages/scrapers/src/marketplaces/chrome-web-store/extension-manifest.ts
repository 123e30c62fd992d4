import JSON5 from 'json5';
import { z } from 'zod';

const Manifest = z.looseObject({
  permissions: z.array(z.unknown()).catch([]),
  host_permissions: z.array(z.unknown()).catch([]),
});

/**
 * What an extension's manifest asks for when it is installed: `permissions` and `host_permissions`,
 * each once. Optional permissions are left out: an install does not grant them. Manifests in the
 * store may carry a byte-order mark, comments and trailing commas.
 * @returns undefined where there is no manifest or it cannot be read
 */
export function manifestPermissions(text: unknown): string[] | undefined {
  if (typeof text !== 'string') return undefined;
  const manifest = Manifest.safeParse(decode(text.replace(/^\ufeff/, '')));
  if (!manifest.success) return undefined;
  const { permissions, host_permissions } = manifest.data;
  return [...new Set([...permissions, ...host_permissions].flatMap(permissionNames))];
}

function decode(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return decodeLeniently(text);
  }
}

function decodeLeniently(text: string): unknown {
  try {
    return JSON5.parse(text);
  } catch {
    return undefined;
  }
}

// A permission may carry settings: {"fileSystem": ["write"]}.
function permissionNames(permission: unknown): string[] {
  if (typeof permission === 'string') return permission === '' ? [] : [permission];
  return typeof permission === 'object' && permission !== null ? Object.keys(permission) : [];
}
