import type { ListingDraft } from '../../shared/checked-listing.ts';
import { htmlText } from '../../shared/html-text.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { rawIsoDay } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import type { Addon, LocaleText } from './answers.ts';
import { localText } from './locale-text.ts';

/**
 * The listing of an add-on; its page is named without a language, as the store redirects to the
 * reader's.
 */
export function draftOf(addon: Addon): ListingDraft {
  const url = `https://addons.mozilla.org/firefox/addon/${encodeURIComponent(addon.slug)}/`;
  const text = (value: LocaleText | null) => localText(value, addon.default_locale);
  return {
    externalId: addon.guid,
    url,
    name: text(addon.name),
    ...ifPresent(addon.summary, (summary) => ({ summary: text(summary) })),
    ...ifPresent(addon.description, (description) => ({ description: textOf(htmlText(text(description) ?? '')) })),
    ...ifPresent(addon.icons?.['128'] ?? addon.icon_url, (icon) => ({ iconUrl: urlOf(icon) })),
    ...ifPresent(addon.type, (itemType) => ({ itemType })),
    ...ifPresent(addon.categories, (categories) => ({ category: categoryIn(categories) })),
    ...ifPresent(addon.authors, (authors) => ({ developer: developerOf(authors, addon.support_email, text) })),
    ...ifPresent(addon.created, (created) => ({ listedOn: rawIsoDay(created) })),
    ...ifPresent(addon.last_updated, (updated) => ({ updatedOn: rawIsoDay(updated) })),
    ...ifPresent(addon.homepage, (homepage) => ({ websiteUrl: urlOf(text(homepage)) })),
    ...ifPresent(addon.support_url, (support) => ({ supportUrl: urlOf(text(support)) })),
    ...ifPresent(addon.has_privacy_policy, (has) => ({ privacyUrl: has ? `${url}privacy/` : null })),
    ...ifPresent(addon.current_version, versionOf),
    ...ifPresent(addon.promoted === undefined ? addon.is_recommended : addon.promoted, (promoted) => ({
      badges: badgesOf(promoted),
    })),
    ...ifPresent(addon.requires_payment, pricingOf),
    ...ifPresent(addon.average_daily_users, (value) => ({ users: rawCount(value, () => 'exact') })),
    ...ifPresent(addon.ratings, ratingOf),
    readFrom: 'data',
  };
}

function categoryIn(categories: Addon['categories']): string | null {
  const list = Array.isArray(categories) ? categories : (categories?.firefox ?? []);
  return list[0] ?? null;
}

function developerOf(
  authors: Addon['authors'],
  email: Addon['support_email'],
  text: (value: LocaleText | null) => string | null,
) {
  const first = authors?.[0];
  return first ? { name: first.name, externalId: String(first.id), email: text(email ?? null) } : null;
}

function versionOf(version: Addon['current_version']): Pick<ListingDraft, 'version' | 'permissions'> {
  const file = version?.file ?? version?.files?.[0];
  const permissions = file?.permissions && [...file.permissions, ...(file.host_permissions ?? [])];
  return { version: textOf(version?.version), ...(permissions && { permissions: [...new Set(permissions)] }) };
}

function badgesOf(promoted: Addon['promoted'] | boolean): string[] {
  if (typeof promoted === 'boolean') return promoted ? ['recommended'] : [];
  return [promoted ?? []].flat().map(({ category }) => category);
}

// Every add-on can be installed for free; some are of no use without something that is paid for.
function pricingOf(requiresPayment: boolean | null): Pick<ListingDraft, 'pricingModel' | 'pricingLabel'> {
  if (requiresPayment) return { pricingModel: 'freemium', pricingLabel: 'Some features may require payment' };
  return { pricingModel: requiresPayment === false ? 'free' : null, pricingLabel: null };
}

// An average of 0 stands for "not rated"; a count that is missing is undefined.
function ratingOf(ratings: Addon['ratings']): Pick<ListingDraft, 'rating' | 'ratingCount'> {
  const { average, count } = ratings ?? {};
  const rating = count === 0 || !average ? null : average;
  return count === undefined ? { rating } : { rating, ratingCount: count };
}
