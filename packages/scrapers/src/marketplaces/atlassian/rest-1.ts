import { z } from 'zod';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { firstOf, rawIsoDay, rawNumber } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { findReadable } from '../../shared/read-fields.ts';
import { appUrl } from './app-url.ts';

/** A page of `/rest/1.0/plugins/search` (until 2016); past the end its list is empty. */
export const PluginPage = z.object({ plugins: z.array(z.unknown()) });

const Links = z.array(z.object({ href: z.string().nullish(), rel: z.string().nullish() })).nullish();

/** One app of a page. `lastModified.by`, a person's name, is not read. */
export const Plugin = z.object({
  pluginKey: z.string().min(1),
  name: z.string().min(1),
  summary: z.string().nullish(),
  downloadCount: z.unknown().optional(),
  activeInstalls: z.object({ totalInstalls: z.unknown().optional() }).nullish(),
  reviewSummary: z.object({ count: z.unknown().optional() }).nullish(),
  lastModified: z.object({ date: z.unknown().optional() }).nullish(),
  icons: z.object({ default: z.object({ links: Links }).nullish() }).nullish(),
  categories: firstOf(z.object({ name: z.string() })).nullish(),
  vendor: z
    .object({
      name: z.string().nullish(),
      email: z.string().nullish(),
      id: z.union([z.string(), z.number()]).nullish(),
      links: Links,
    })
    .nullish(),
  version: z
    .object({ version: z.string().nullish(), marketplaceType: z.object({ type: z.string().nullish() }).nullish() })
    .nullish(),
});

/** The listing of one app; its key is the one of version 2, so that the history of both is one. */
export function listingFromPlugin(plugin: z.infer<typeof Plugin>): ListingDraft {
  const type = () => plugin.version?.marketplaceType?.type ?? undefined;
  return {
    externalId: plugin.pluginKey,
    url: appUrl(plugin.pluginKey),
    name: plugin.name,
    summary: () => textOf(plugin.summary),
    iconUrl: () => plugin.icons && linkOf(plugin.icons.default?.links, 'binary'),
    category: () => plugin.categories && (plugin.categories[0]?.name ?? null),
    version: () => plugin.version && textOf(plugin.version.version),
    updatedOn: () => plugin.lastModified && rawIsoDay(plugin.lastModified.date),
    developer: () => plugin.vendor && developerOf(plugin.vendor),
    pricingModel: () => modelOf(type()),
    pricingLabel: type,
    users: () => plugin.activeInstalls && rawCount(rawNumber(plugin.activeInstalls.totalInstalls), () => 'exact'),
    downloads: () => rawCount(rawNumber(plugin.downloadCount), () => 'exact'),
    ratingCount: () => plugin.reviewSummary && rawNumber(plugin.reviewSummary.count),
    readFrom: 'data',
  };
}

function developerOf(vendor: NonNullable<z.infer<typeof Plugin>['vendor']>) {
  return {
    name: vendor.name,
    email: () => textOf(vendor.email),
    site: () => linkOf(vendor.links, 'homepage'),
    externalId: () => vendor.id?.toString() ?? null,
  };
}

function linkOf(links: z.infer<typeof Links>, rel: string): string | null {
  return urlOf(findReadable(links ?? [], (link) => link.rel === rel)?.href);
}

// "Paid via Atlassian", "Paid via Vendor", "Free".
function modelOf(type = ''): 'paid' | 'free' | undefined {
  return /^paid\b/i.test(type) ? 'paid' : /^free$/i.test(type) ? 'free' : undefined;
}
