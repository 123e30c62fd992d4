import type { ListingDraft } from '../../shared/checked-listing.ts';
import { htmlText } from '../../shared/html-text.ts';
import { rawNumber } from '../../shared/json-value.ts';
import { rawCount, rawDay, textOf, urlOf } from '../../shared/raw-value.ts';
import type { Plugin } from './format.ts';

const SITE = 'https://plugins.jetbrains.com';
const PRICING = new Map([
  ['FREE', 'free'],
  ['FREEMIUM', 'freemium'],
  ['PAID', 'paid'],
]);

/** The listing of one plugin. A missing field is undefined: a page has fewer than the details. */
export function listingFromPlugin(plugin: Plugin): ListingDraft {
  const { id, vendor, urls, tags, description } = plugin;
  const firstTag = tags?.[0];
  return {
    externalId: String(id),
    url: onSite(plugin.link) ?? `${SITE}/plugin/${id}`,
    name: plugin.name,
    summary: plugin.preview && textOf(htmlText(plugin.preview)),
    description: description && textOf(htmlText(description)),
    iconUrl: plugin.icon === undefined ? undefined : onSite(plugin.icon),
    category: tags && ((typeof firstTag === 'object' ? firstTag.name : firstTag) ?? null),
    updatedOn: plugin.cdate === undefined ? undefined : dayOfMillis(plugin.cdate),
    developer: vendor && developerOf(vendor),
    websiteUrl: urls && urlOf(urls.url),
    supportUrl: urls && urlOf(urls.bugtrackerUrl),
    sourceUrl: urls && urlOf(urls.sourceCodeUrl),
    badges: vendor && (vendor.isVerified ? ['verified_vendor'] : []),
    pricingModel: plugin.pricingModel && (PRICING.get(plugin.pricingModel) ?? plugin.pricingModel),
    downloads: plugin.downloads === undefined ? undefined : countOf(plugin.downloads),
    rating: ratingOf(plugin.rating),
    readFrom: 'data',
  };
}

function developerOf({ name, publicName, url, email }: NonNullable<Plugin['vendor']>) {
  const shown = textOf(publicName) ?? textOf(name);
  return shown && { name: shown, site: url === undefined ? undefined : urlOf(url), email: email && textOf(email) };
}

function countOf(value: unknown): unknown {
  return rawCount(rawNumber(value), () => 'exact');
}

// Without votes it is 0 or null.
function ratingOf(value: unknown): unknown {
  if (value === undefined || (typeof value === 'object' && value !== null)) return undefined;
  const rating = rawNumber(value);
  return rating === 0 ? null : rating;
}

function dayOfMillis(value: unknown): unknown {
  return rawDay(typeof value === 'number' ? value / 1000 : value);
}

// Links and pictures are paths on the site; one that leads elsewhere is not followed.
function onSite(path: string | null | undefined): string | null {
  if (!path || !URL.canParse(path, SITE)) return null;
  const { origin, href } = new URL(path, SITE);
  return origin === SITE ? href : null;
}
