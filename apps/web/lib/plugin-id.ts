import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';

/** A plugin's public id: marketplace and external id, the same after every rebuild of the database. */
export function toPluginId({ marketplace, externalId }: PluginIdentity): string {
  return `${marketplace}:${externalId}`;
}

/** The identity behind a public id; null when it is none. A zero character is in no id, and no database takes it. */
export function parsePluginId(id: string): PluginIdentity | null {
  const colon = id.indexOf(':');
  const [marketplace, externalId] = [id.slice(0, colon), id.slice(colon + 1)];
  return colon > 0 && externalId && !id.includes('\0') ? { marketplace, externalId } : null;
}

/** The path of a plugin's page. */
export function pluginPath(identity: PluginIdentity): string {
  return `/plugins/${encodeURIComponent(toPluginId(identity))}`;
}

/** A dynamic part of a page's path as it was written: Next hands it over still encoded. Null when it is malformed. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
