import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { z } from 'zod';
import { EXAMPLE_IDS, parsePluginId, toPluginId } from './plugin-id.ts';

/** The most plugins that are compared: a chart has as many colors. */
export const MOST_COMPARED = 6;

/** A plugin of a comparison by its place, which is its color; null for a place that is free. */
export type Slots = readonly (string | null)[];

/**
 * The ids of plugins as one parameter: apart by commas; commas in an id are percent-encoded. A free
 * place is empty, so that the plugins after it keep their colors.
 */
export function toIdsParam(ids: Slots): string {
  const places = ids.slice(0, ids.findLastIndex((id) => id !== null) + 1);
  return places.map((id) => id?.replace(/[%,]/g, encodeURIComponent) ?? '').join(',');
}

/** The places of ids that were read from a parameter; those beyond the last color move up. */
export function slotsOf(text: string, identities: readonly PluginIdentity[]): Slots {
  const ids = new Set(identities.map(toPluginId));
  const slots = text.split(',').map((part) => {
    const id = decoded(part.trim());
    return ids.delete(id) ? id : null;
  });
  return slots.length > MOST_COMPARED ? slots.filter((id) => id !== null) : slots;
}

/** The places with one more plugin, in the first free one. */
export function withSlot(slots: Slots, id: string): Slots {
  const free = slots.indexOf(null);
  return free < 0 ? [...slots, id] : slots.with(free, id);
}

/** The address that compares plugins, in their order. */
export function comparePath(ids: Slots, params: Record<string, string | undefined> = {}): string {
  const given = Object.entries(params).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const query = new URLSearchParams([
    ...(ids.some((id) => id !== null) ? [['ids', toIdsParam(ids)]] : []),
    ...given,
  ]).toString();
  // A colon and a comma need no escape in a query, and ids stay readable.
  return query ? `/compare?${query.replaceAll('%3A', ':').replaceAll('%2C', ',')}` : '/compare';
}

/** The parameter `ids` of the comparison: one to six ids, each once; becomes the identities. */
export const IdsParam = z
  .string()
  .meta({
    pattern: '^[^,:]+:[^,]+(,[^,:]+:[^,]+){0,5}$',
    examples: [EXAMPLE_IDS.join()],
    description: `One to ${MOST_COMPARED} ids of plugins, apart by commas; a comma in an id is percent-encoded.`,
  })
  .transform((text, context): PluginIdentity[] => {
    const parts = text.split(',').filter((part) => part.trim() !== '');
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    if (parts.length === 0) return refuse('ids must have at least one id of the form marketplace:externalId.');
    const identities = parts.map((part) => parsePluginId(decoded(part.trim())));
    const wrong = identities.indexOf(null);
    if (wrong >= 0)
      return refuse(`ids: "${shorten(parts[wrong] ?? '')}" does not have the form marketplace:externalId.`);
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
