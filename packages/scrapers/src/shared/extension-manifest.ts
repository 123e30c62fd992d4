import JSON5 from 'json5';
import { z } from 'zod';

const Entries = z.array(z.unknown()).catch([]);

const Manifest = z.looseObject({
  manifest_version: z.int().positive().optional().catch(undefined),
  version: z.string().min(1).optional().catch(undefined),
  permissions: Entries,
  host_permissions: Entries,
  content_scripts: Entries,
  optional_permissions: Entries,
  optional_host_permissions: Entries,
});

const ContentScript = z.looseObject({ matches: Entries });

/** What we read of an extension's manifest. */
export interface ExtensionManifest {
  /** The version of the manifest's format: 2 or 3; undefined where the manifest states none. */
  manifestVersion: number | undefined;
  /** The version of the extension. */
  version: string | undefined;
  /**
   * What an install grants, each once: `permissions`, `host_permissions`, and the hosts whose pages
   * its content scripts read and change without any other permission.
   */
  permissions: string[];
  /** What it may ask for later, each once. */
  optionalPermissions: string[];
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
  const { data } = manifest;
  return {
    manifestVersion: data.manifest_version,
    version: data.version,
    permissions: namesIn(data.permissions, data.host_permissions, data.content_scripts.flatMap(matchesOf)),
    optionalPermissions: namesIn(data.optional_permissions, data.optional_host_permissions),
  };
}

/**
 * The permissions of a manifest for a draft; undefined where there is none.
 * @throws Error where there is one that could not be read
 */
export function permissionsOf(manifest: ExtensionManifest | undefined, isThere: boolean): string[] | undefined {
  if (!manifest && isThere) throw new Error('the manifest cannot be read');
  return manifest?.permissions;
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

function matchesOf(script: unknown): unknown[] {
  return ContentScript.safeParse(script).data?.matches ?? [];
}

function namesIn(...lists: unknown[][]): string[] {
  return [...new Set(lists.flat().flatMap(permissionNames))];
}

// A permission may carry settings: {"fileSystem": ["write"]}.
function permissionNames(permission: unknown): string[] {
  if (typeof permission === 'string') return permission === '' ? [] : [permission];
  return typeof permission === 'object' && permission !== null ? Object.keys(permission) : [];
}
