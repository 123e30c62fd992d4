import type { ListingDraft } from '../../shared/checked-listing.ts';
import { htmlText } from '../../shared/html-text.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { rawIsoDay } from '../../shared/json-value.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import type { Plugin } from './answers.ts';
import { authorOf } from './author.ts';
import { plainName, plainSummary } from './plain-text.ts';
import { distributionOf, ratingOf } from './ratings.ts';

const ICONS = ['2x', '1x', 'svg', 'default'];

/** The pricing behind a `business_model`; every plugin of the directory can be used for free. */
const PRICING = new Map([
  ['commercial', 'freemium'],
  ['community', 'free'],
]);

/** What the request of an answer says of a plugin in it. */
export interface Context {
  /** The language that was asked for, as a tag of BCP 47. */
  language: string | undefined;
  /** The place in the list of the most used plugins. */
  rank?: number | undefined;
}

/** The listing of a plugin. */
export function draftOf(plugin: Plugin, { language, rank }: Context): ListingDraft {
  return {
    externalId: plugin.slug,
    url: `https://wordpress.org/plugins/${encodeURIComponent(plugin.slug)}/`,
    name: plainName(plugin.name),
    summary: () => ifPresent(plugin.short_description, (text) => text && plainSummary(text)),
    description: () => ifPresent(plugin.sections, descriptionIn),
    iconUrl: () => ifPresent(plugin.icons, iconIn),
    screenshots: () => ifPresent(plugin.screenshots, screenshotsIn),
    language: () => language,
    tags: () => ifPresent(plugin.tags, (tags) => Object.values(tags ?? {}).map(plainName)),
    version: () => plugin.version,
    minimumVersion: () => plugin.requires,
    testedVersion: () => plugin.tested,
    listedOn: () => ifPresent(plugin.added, rawIsoDay),
    updatedOn: () => ifPresent(plugin.last_updated, rawIsoDay),
    developer: () => ifPresent(plugin.author, (author) => authorOf(author, () => plugin.author_profile)),
    websiteUrl: () => ifPresent(plugin.homepage, siteOf),
    supportUrl: () => ifPresent(plugin.commercial_support_url || plugin.support_url, urlOf),
    sourceUrl: () => ifPresent(plugin.repository_url, urlOf),
    pricingModel: () => ifPresent(plugin.business_model, (model) => model && PRICING.get(model)),
    pricingLabel: () => plugin.business_model,
    users: () => ifPresent(plugin.active_installs, (value) => rawCount(value, () => 'at_least')),
    downloads: () => ifPresent(plugin.downloaded, (value) => rawCount(value, () => 'exact')),
    rating: () => ifPresent(plugin.num_ratings, () => ratingOf(plugin)),
    ratingCount: () => plugin.num_ratings,
    ratingDistribution: () => distributionOf(plugin),
    supportThreads: () => plugin.support_threads,
    supportThreadsResolved: () => plugin.support_threads_resolved,
    rank: () => rank,
    readFrom: 'data',
  };
}

function descriptionIn(sections: Plugin['sections']): string | null {
  return sections?.description ? textOf(htmlText(sections.description)) : null;
}

function iconIn(icons: Plugin['icons']): string | null {
  return ICONS.map((size) => urlOf(icons?.[size])).find((url) => url !== null) ?? null;
}

// Where a developer names no home page, the directory names its own page.
function siteOf(homepage: string | null): string | null {
  const url = urlOf(homepage);
  return url && /(^|\.)wordpress\.org$/.test(new URL(url).host) ? null : url;
}

function screenshotsIn(screenshots: Plugin['screenshots']): string[] {
  const numbered = Object.entries(screenshots ?? {}).sort(([one], [other]) => Number(one) - Number(other));
  return numbered.flatMap(([, { src }]) => src ?? []);
}
