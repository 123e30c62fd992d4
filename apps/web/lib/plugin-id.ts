import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { z } from 'zod';

/** A plugin's public id, the same after every rebuild of the database. */
export function toPluginId({ marketplace, externalId }: PluginIdentity): string {
  return `${marketplace}:${externalId}`;
}

/** The identity behind a public id; null when it is malformed. No id has a zero character. */
export function parsePluginId(id: string): PluginIdentity | null {
  const colon = id.indexOf(':');
  const [marketplace, externalId] = [id.slice(0, colon), id.slice(colon + 1)];
  return colon > 0 && externalId && !id.includes('\0') ? { marketplace, externalId } : null;
}

/** Two plugins that lists and samples have, for documents of the API. */
export const EXAMPLE_IDS = ['wordpress:contact-form-7', 'wordpress:wordpress-seo'] as const;

/** A public id as a route's parameter; becomes the identity. */
export const PluginIdParam = z
  .string()
  .meta({ pattern: '^[^:]+:.+$', examples: [EXAMPLE_IDS[0]] })
  .transform((id, context) => {
    const identity = parsePluginId(id);
    if (!identity) context.addIssue({ code: 'custom', message: 'id must have the form marketplace:externalId.' });
    return identity ?? z.NEVER;
  });

/** The path of a plugin's page. */
export function pluginPath(identity: PluginIdentity): string {
  return `/plugins/${encodeURIComponent(toPluginId(identity))}`;
}

/** The path of a plugin in the API. */
export function pluginApiPath(identity: PluginIdentity): string {
  return `/api/v1${pluginPath(identity)}`;
}

/** A dynamic part of a page's path, decoded (Next gives it encoded); null when it is malformed. */
export function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
