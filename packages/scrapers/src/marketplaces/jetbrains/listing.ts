import type { ListingDraft } from '../../shared/checked-listing.ts';
import { namesOf } from '../../shared/entries.ts';
import { htmlText } from '../../shared/html-text.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { isObject } from '../../shared/is-object.ts';
import { rawNumber, rawSecondsDay } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { readable } from '../../shared/read-fields.ts';
import type { Plugin } from './format.ts';

const SITE = 'https://plugins.jetbrains.com';
const PRICING = new Map([
  ['FREE', 'free'],
  ['FREEMIUM', 'freemium'],
  ['PAID', 'paid'],
]);

/** The listing of one plugin. A missing field is undefined: a page has fewer than the details. */
export function listingFromPlugin(plugin: Plugin): ListingDraft {
  const { id } = plugin;
  return {
    externalId: String(id),
    url: readable(() => onSite(plugin.link)) ?? `${SITE}/plugin/${id}`,
    name: plugin.name,
    summary: () => plugin.preview && textOf(htmlText(plugin.preview)),
    description: () => plugin.description && textOf(htmlText(plugin.description)),
    iconUrl: () => ifPresent(plugin.icon, onSite),
    screenshots: () => ifPresent(plugin.previewImage, (image) => [onSite(image)].filter((url) => url !== null)),
    category: () => ifPresent(plugin.tags, (tags) => namesOf(tags ?? [])[0] ?? null),
    tags: () => plugin.tags && namesOf(plugin.tags),
    updatedOn: () => ifPresent(plugin.cdate, dayOfMillis),
    developer: () => plugin.vendor && developerOf(plugin.vendor),
    websiteUrl: () => plugin.urls && urlOf(plugin.urls.url),
    supportUrl: () => plugin.urls && urlOf(plugin.urls.bugtrackerUrl),
    sourceUrl: () => plugin.urls && urlOf(plugin.urls.sourceCodeUrl),
    badges: () => plugin.vendor && (plugin.vendor.isVerified ? ['verified_vendor'] : []),
    pricingModel: () => plugin.pricingModel && (PRICING.get(plugin.pricingModel) ?? plugin.pricingModel),
    downloads: () => ifPresent(plugin.downloads, countOf),
    rating: () => ratingOf(plugin.rating),
    readFrom: 'data',
  };
}

function developerOf(vendor: NonNullable<Plugin['vendor']>) {
  const name = textOf(vendor.publicName) ?? textOf(vendor.name);
  return (
    name && {
      name,
      site: () => ifPresent(vendor.url, urlOf),
      email: () => vendor.email && textOf(vendor.email),
    }
  );
}

function countOf(value: unknown): unknown {
  return rawCount(rawNumber(value), () => 'exact');
}

// Without votes it is 0 or null.
function ratingOf(value: unknown): unknown {
  if (value === undefined || (isObject(value) && 'votes' in value)) return undefined;
  const rating = rawNumber(value);
  return rating === 0 ? null : rating;
}

function dayOfMillis(value: unknown): unknown {
  return rawSecondsDay(typeof value === 'number' ? value / 1000 : value);
}

// Links and pictures are paths on the site; one that leads elsewhere is not followed.
function onSite(path: string | null | undefined): string | null {
  if (!path || !URL.canParse(path, SITE)) return null;
  const { origin, href } = new URL(path, SITE);
  return origin === SITE ? urlOf(href) : null;
}
