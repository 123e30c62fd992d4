import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { z } from 'zod';
import { parsePluginId, toPluginId } from './plugin-id.ts';

/** The most plugins that are compared: a chart has as many colors. */
export const MOST_COMPARED = 6;

/** The ids of plugins as one parameter: apart by commas; commas in an id are percent-encoded. */
export function toIdsParam(ids: readonly string[]): string {
  return ids.map((id) => id.replace(/[%,]/g, encodeURIComponent)).join(',');
}

/** The address that compares plugins, in their order. */
export function comparePath(ids: readonly string[], params: Record<string, string | undefined> = {}): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams([...(ids.length > 0 ? [['ids', toIdsParam(ids)]] : []), ...given]).toString();
  // A colon and a comma need no escape in a query, and ids stay readable.
  return query ? `/compare?${query.replaceAll('%3A', ':').replaceAll('%2C', ',')}` : '/compare';
}

/** The parameter `ids` of the comparison: one to six ids, each once; becomes the identities. */
export const IdsParam = z.string().transform((text, context): PluginIdentity[] => {
  const parts = text.split(',').filter((part) => part.trim() !== '');
  const refuse = (message: string) => {
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  };
  if (parts.length === 0) return refuse('ids must have at least one id of the form marketplace:externalId.');
  const identities = parts.map((part) => parsePluginId(decoded(part.trim())));
  const wrong = identities.indexOf(null);
  if (wrong >= 0) return refuse(`ids: "${shorten(parts[wrong] ?? '')}" does not have the form marketplace:externalId.`);
  const unique = [...new Map(identities.map((one) => [one && toPluginId(one), one])).values()];
  if (unique.length > MOST_COMPARED) return refuse(`ids has ${unique.length} plugins: at most ${MOST_COMPARED}.`);
  return unique.filter((one) => one !== null);
});

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)} …` : text;
}
