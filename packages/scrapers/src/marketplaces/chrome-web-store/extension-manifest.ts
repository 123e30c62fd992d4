import JSON5 from 'json5';
import { z } from 'zod';

const Manifest = z.looseObject({
  manifest_version: z.int().positive().optional().catch(undefined),
  version: z.string().min(1).optional().catch(undefined),
  permissions: z.array(z.unknown()).catch([]),
  host_permissions: z.array(z.unknown()).catch([]),
});

/** What we read of an extension's manifest. */
export interface ExtensionManifest {
  /** The version of the manifest's format: 2 or 3. */
  manifestVersion: number | undefined;
  /** The version of the extension. */
  version: string | undefined;
  /**
   * What it asks for when it is installed: `permissions` and `host_permissions`, each once.
   * Optional permissions are left out: an install does not grant them.
   */
  permissions: string[];
}

/**
 * Reads an extension's manifest. Manifests in the store may carry a byte-order mark, comments and
 * trailing commas.
 * @returns undefined where there is no manifest or it cannot be read
 */
export function readManifest(text: unknown): ExtensionManifest | undefined {
  if (typeof text !== 'string') return undefined;
  const manifest = Manifest.safeParse(decode(text.replace(/^\ufeff/, '')));
  if (!manifest.success) return undefined;
  const { permissions, host_permissions, version, manifest_version } = manifest.data;
  const names = [...permissions, ...host_permissions].flatMap(permissionNames);
  return { permissions: [...new Set(names)], version, manifestVersion: manifest_version };
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
