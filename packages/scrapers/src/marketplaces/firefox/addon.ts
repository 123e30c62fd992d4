import type { ListingDraft } from '../../shared/checked-listing.ts';
import { htmlText } from '../../shared/html-text.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { rawIsoDay } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { readable } from '../../shared/read-fields.ts';
import type { Addon, LocaleText } from './answers.ts';
import { localText } from './locale-text.ts';

/**
 * The listing of an add-on; its page is named without a language, as the store redirects to the
 * reader's.
 */
export function draftOf(addon: Addon): ListingDraft {
  // The store also knows an add-on by its id.
  const slug = readable(() => addon.slug) ?? addon.guid;
  const url = `https://addons.mozilla.org/firefox/addon/${encodeURIComponent(slug)}/`;
  const text = (value: LocaleText | null) =>
    localText(
      value,
      readable(() => addon.default_locale),
    );
  const urlIn = (value: LocaleText | null) => urlOf(text(value));
  return {
    externalId: addon.guid,
    url,
    name: text(addon.name),
    summary: () => ifPresent(addon.summary, text),
    description: () => ifPresent(addon.description, (description) => textOf(htmlText(text(description) ?? ''))),
    iconUrl: () => ifPresent(addon.icons?.['128'] ?? addon.icon_url, urlOf),
    itemType: () => addon.type,
    category: () => ifPresent(addon.categories, categoryIn),
    developer: () =>
      ifPresent(addon.authors, (authors) => developerOf(authors, () => text(addon.support_email ?? null))),
    listedOn: () => ifPresent(addon.created, rawIsoDay),
    updatedOn: () => ifPresent(addon.last_updated, rawIsoDay),
    websiteUrl: () => ifPresent(addon.homepage, urlIn),
    supportUrl: () => ifPresent(addon.support_url, urlIn),
    privacyUrl: () => ifPresent(addon.has_privacy_policy, (has) => (has ? `${url}privacy/` : null)),
    version: () => ifPresent(addon.current_version, (version) => textOf(version?.version)),
    permissions: () => ifPresent(addon.current_version, permissionsOf),
    badges: () => ifPresent(addon.promoted === undefined ? addon.is_recommended : addon.promoted, badgesOf),
    // Every add-on can be installed for free; some need something that is paid for.
    pricingModel: () =>
      ifPresent(addon.requires_payment, (isPaid) => (isPaid === null ? null : isPaid ? 'freemium' : 'free')),
    pricingLabel: () =>
      ifPresent(addon.requires_payment, (isPaid) => (isPaid ? 'Some features may require payment' : null)),
    users: () => ifPresent(addon.average_daily_users, (value) => rawCount(value, () => 'exact')),
    rating: () => ifPresent(addon.ratings, ratingOf),
    ratingCount: () => ifPresent(addon.ratings, (ratings) => ratings?.count),
    readFrom: 'data',
  };
}

function categoryIn(categories: Addon['categories']): string | null {
  const list = Array.isArray(categories) ? categories : (categories?.firefox ?? []);
  return list[0] ?? null;
}

function developerOf(authors: Addon['authors'], emailOf: () => string | null) {
  const first = authors?.[0];
  if (!first) return null;
  return { name: first.name, externalId: () => first.id?.toString(), email: emailOf };
}

function permissionsOf(version: Addon['current_version']): string[] | undefined {
  const file = version?.file ?? version?.files?.[0];
  return file?.permissions ? [...new Set([...file.permissions, ...(file.host_permissions ?? [])])] : undefined;
}

function badgesOf(promoted: Addon['promoted'] | boolean): string[] {
  if (typeof promoted === 'boolean') return promoted ? ['recommended'] : [];
  return [promoted ?? []].flat().map(({ category }) => category);
}

// An average of 0 stands for "not rated"; a count that is missing is undefined.
function ratingOf(ratings: Addon['ratings']): number | null {
  return ratings?.count === 0 || !ratings?.average ? null : ratings.average;
}
