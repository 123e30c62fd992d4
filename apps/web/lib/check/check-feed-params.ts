import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { z } from 'zod';
import { EXAMPLE_IDS, parsePluginId } from '../plugin-id.ts';
import { MOST_IN_FEED } from './check-limits.ts';

/** The parameter `ids` of a feed: up to 200 public ids, apart by commas; becomes the identities. */
const FeedIds = z
  .string()
  .meta({ pattern: '^[^,:]+:[^,]+(,[^,:]+:[^,]+)*$', examples: [EXAMPLE_IDS.join()] })
  .transform((text, context): PluginIdentity[] => {
    const refuse = (message: string) => {
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    };
    const given = [...new Set(text.split(',').map((part) => decoded(part.trim())))].filter((part) => part !== '');
    if (given.length === 0) return refuse('ids must have at least one id of the form marketplace:externalId.');
    if (given.length > MOST_IN_FEED)
      return refuse(`ids has ${given.length} plugins: the address of a feed carries at most ${MOST_IN_FEED}.`);
    const identities = given.map(parsePluginId);
    const wrong = identities.findIndex((one) => one === null || !getMarketplaceInfo(one.marketplace));
    if (wrong >= 0)
      return refuse(`ids: “${given[wrong]?.slice(0, 60)}” is not marketplace:externalId of a marketplace.`);
    return identities.filter((one) => one !== null);
  });

/** Parameters of the feed of an inventory. */
export const CheckFeedParams = z.strictObject({ ids: FeedIds });

/** The address of an inventory's feed; null for too many plugins, and for none. */
export function checkFeedHref(ids: readonly string[], format: 'rss' | 'json'): string | null {
  if (ids.length === 0 || ids.length > MOST_IN_FEED) return null;
  const escaped = ids.map((id) => id.replace(/[%,]/g, encodeURIComponent));
  return `/feeds/check.${format}?ids=${encodeURIComponent(escaped.join(',')).replaceAll('%3A', ':').replaceAll('%2C', ',')}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
