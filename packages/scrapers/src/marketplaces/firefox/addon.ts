import type { ListingDraft } from '../../shared/checked-listing.ts';
import { entriesOf } from '../../shared/entries.ts';
import { htmlText } from '../../shared/html-text.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { rawIsoDay } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { readable } from '../../shared/read-fields.ts';
import type { Addon, LocaleText } from './answers.ts';
import { localeOf, localText } from './locale-text.ts';

const ANY_VERSION = '*';
const FEATURED = ['recommended', 'spotlight', 'line'];

/**
 * The listing of an add-on; its page is named without a language, as the store redirects to the
 * reader's.
 * @param language of the request, as a tag of BCP 47; undefined for all of them
 */
export function draftOf(addon: Addon, language: string | undefined): ListingDraft {
  // The store also knows an add-on by its id.
  const slug = readable(() => addon.slug) ?? addon.guid;
  const url = `https://addons.mozilla.org/firefox/addon/${encodeURIComponent(slug)}/`;
  const locale = readable(() => addon.default_locale);
  const text = (value: LocaleText | null) => localText(value, locale);
  const urlIn = (value: LocaleText | null) => urlOf(text(value));
  return {
    externalId: addon.guid,
    url,
    name: text(addon.name),
    summary: () => ifPresent(addon.summary, text),
    description: () => ifPresent(addon.description, (description) => textOf(htmlText(text(description) ?? ''))),
    iconUrl: () => ifPresent(addon.icons?.['128'] ?? addon.icon_url, urlOf),
    screenshots: () => ifPresent(addon.previews, screenshotsIn),
    language: () => localeOf(readable(() => addon.summary) ?? addon.name, locale) ?? language ?? languageOfPage(addon),
    itemType: () => addon.type,
    category: () => ifPresent(addon.categories, (categories) => categoriesIn(categories)[0] ?? null),
    categories: () => ifPresent(addon.categories, (categories) => entriesOf(categoriesIn(categories))),
    tags: () => ifPresent(addon.tags, (tags) => tags && entriesOf(tags)),
    developer: () =>
      ifPresent(addon.authors, (authors) => developerOf(authors, () => text(addon.support_email ?? null))),
    listedOn: () => ifPresent(addon.created, rawIsoDay),
    updatedOn: () => ifPresent(addon.last_updated, rawIsoDay),
    websiteUrl: () => ifPresent(addon.homepage, urlIn),
    supportUrl: () => ifPresent(addon.support_url, urlIn),
    privacyUrl: () => ifPresent(addon.has_privacy_policy, (has) => (has ? `${url}privacy/` : null)),
    version: () => ifPresent(addon.current_version, (version) => textOf(version?.version)),
    minimumVersion: () => compatibilityOf(addon, ({ min }) => textOf(min)),
    testedVersion: () => compatibilityOf(addon, ({ max }) => (max === ANY_VERSION ? null : textOf(max))),
    permissions: () => ifPresent(addon.current_version, permissionsOf),
    optionalPermissions: () => ifPresent(fileOf(addon)?.optional_permissions, (list) => list && entriesOf(list)),
    dataUse: () => ifPresent(fileOf(addon)?.data_collection_permissions, dataUseIn),
    badges: () => ifPresent(addon.promoted === undefined ? addon.is_recommended : addon.promoted, badgesOf),
    placement: () => ifPresent(addon.promoted === undefined ? addon.is_featured : addon.promoted, placementOf),
    // Every add-on can be installed for free; some need something that is paid for.
    pricingModel: () =>
      ifPresent(addon.requires_payment, (isPaid) => (isPaid === null ? null : isPaid ? 'freemium' : 'free')),
    pricingLabel: () =>
      ifPresent(addon.requires_payment, (isPaid) => (isPaid ? 'Some features may require payment' : null)),
    users: () => ifPresent(addon.average_daily_users, (value) => rawCount(value, () => 'exact')),
    rating: () => ifPresent(addon.ratings, ratingOf),
    ratingCount: () => ifPresent(addon.ratings, (ratings) => ratings?.count),
    ratingDistribution: () => ifPresent(addon.ratings?.grouped_counts, distributionIn),
    textReviewCount: () => addon.ratings?.text_count,
    weeklyDownloads: () => addon.weekly_downloads,
    readFrom: 'data',
  };
}

function categoriesIn(categories: Addon['categories']): unknown[] {
  return Array.isArray(categories) ? categories : (categories?.firefox ?? []);
}

// Texts without their languages are in that of the page: `https://addons.mozilla.org/ca/firefox/…`.
function languageOfPage({ url }: Addon): string | undefined {
  const page = url && URL.canParse(url) ? new URL(url).pathname : '';
  return /^\/([a-z]{2,3}(?:-[A-Za-z]{2,4})?)\/(?:firefox|android)\//.exec(page)?.[1];
}

function screenshotsIn(previews: Addon['previews']): string[] {
  return (previews ?? []).flatMap(({ image_url }) => image_url ?? []);
}

function developerOf(authors: Addon['authors'], emailOf: () => string | null) {
  const first = authors?.[0];
  if (!first) return null;
  return { name: first.name, externalId: () => first.id?.toString(), email: emailOf };
}

function fileOf({ current_version: version }: Addon) {
  return version?.file ?? version?.files?.[0];
}

function permissionsOf(version: Addon['current_version']): string[] | undefined {
  const file = version?.file ?? version?.files?.[0];
  return file?.permissions ? [...new Set([...file.permissions, ...(file.host_permissions ?? [])])] : undefined;
}

function dataUseIn(kinds: unknown[] | null): unknown[] | null {
  return kinds && entriesOf(kinds).filter((kind) => kind !== 'none');
}

type Compatibility = NonNullable<NonNullable<NonNullable<Addon['current_version']>['compatibility']>['firefox']>;

// An add-on for Android alone has no version of Firefox.
function compatibilityOf<Found>(addon: Addon, read: (versions: Compatibility) => Found): Found | null | undefined {
  const versions = addon.current_version?.compatibility;
  return versions && (versions.firefox ? read(versions.firefox) : null);
}

function badgesOf(promoted: Addon['promoted'] | boolean): string[] {
  if (typeof promoted === 'boolean') return promoted ? ['recommended'] : [];
  return [promoted ?? []].flat().map(({ category }) => category);
}

// The search ranks recommended add-ons higher, and the home page shows the others.
function placementOf(promoted: Addon['promoted'] | boolean): 'featured' | 'sponsored' | null {
  if (typeof promoted === 'boolean') return promoted ? 'featured' : null;
  const categories = [promoted ?? []].flat().map(({ category }) => category);
  if (categories.includes('sponsored')) return 'sponsored';
  return categories.some((category) => FEATURED.includes(category)) ? 'featured' : null;
}

function distributionIn(counts: NonNullable<Addon['ratings']>['grouped_counts']) {
  return counts && [counts[1], counts[2], counts[3], counts[4], counts[5]];
}

// An average of 0 stands for "not rated"; a count that is missing is undefined.
function ratingOf(ratings: Addon['ratings']): number | null {
  return ratings?.count === 0 || !ratings?.average ? null : ratings.average;
}
