import type { ParseResult } from '@pi/domain';
import { decodeHTML } from 'entities';
import type { StoreResponse } from '../../contract.ts';
import type { ListingDraft } from '../../shared/checked-listing.ts';
import { htmlText } from '../../shared/html-text.ts';
import { ifPresent } from '../../shared/if-present.ts';
import { isObject } from '../../shared/is-object.ts';
import { jsonBody, rawIsoDay } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { rawCount, textOf, urlOf } from '../../shared/raw-value.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyGone, onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';
import { Page, Plugin, Refusal } from './answers.ts';
import { authorOf } from './author.ts';
import { wantedSlug } from './requests.ts';

const ICONS = ['2x', '1x', 'svg', 'default'];

/** The pricing behind a `business_model`; every plugin of the directory can be used for free. */
const PRICING = new Map([
  ['commercial', 'freemium'],
  ['community', 'free'],
]);

/** What one answer says: a page of `query_plugins`, or `plugin_information` about one plugin. */
export function parseAnswer(response: StoreResponse): ParseResult {
  const value = jsonBody(response);
  const wanted = wantedSlug(response);
  const refusal = Refusal.safeParse(value);
  if (refusal.success && [200, 404].includes(response.status)) return parseRefusal(refusal.data, response, wanted);
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;

  if (isObject(value) && 'plugins' in value) return parsePage(value, response);
  if (!isObject(value) || !('slug' in value))
    return onlyProblem('format_changed', 'the answer holds neither plugins nor one plugin', response, wanted);
  if (wanted !== undefined && value.slug !== wanted)
    return onlyProblem(
      'wrong_plugin',
      `requested ${wanted}, the answer is about ${JSON.stringify(value.slug)}`,
      response,
      wanted,
    );
  return listingsOf([value], Plugin, draftOf, 'plugin', response, ({ slug }) => slug);
}

/** How many plugins there are, as a page says; undefined where it does not. */
export function totalIn(response: StoreResponse): number | undefined {
  return Page.safeParse(jsonBody(response)).data?.info?.results;
}

function parsePage(value: unknown, response: StoreResponse): ParseResult {
  const page = Page.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const listed = listingsOf(page.data.plugins, Plugin, draftOf, 'plugin', response, ({ slug }) => slug);
  return withTotal(listed, page.data.info, { field: 'info.results' }, response);
}

function parseRefusal(refusal: Refusal, response: StoreResponse, wanted: string | undefined): ParseResult {
  const slug = wanted ?? refusal.slug;
  if (!slug) return onlyProblem('not_a_plugin_page', `the store answered "${refusal.error}"`, response);
  if (refusal.error !== 'closed') return onlyGone(slug, `the store answered "${refusal.error}"`);
  const since = refusal.closed_date ? ` on ${refusal.closed_date}` : '';
  const why = refusal.reason_text || refusal.reason;
  return onlyGone(slug, `closed${since}${why ? `: ${why}` : ''}`);
}

function draftOf(plugin: Plugin): ListingDraft {
  return {
    externalId: plugin.slug,
    url: `https://wordpress.org/plugins/${encodeURIComponent(plugin.slug)}/`,
    name: decodeHTML(plugin.name),
    summary: () => ifPresent(plugin.short_description, (text) => text && decodeHTML(text)),
    description: () => ifPresent(plugin.sections, descriptionIn),
    iconUrl: () => ifPresent(plugin.icons, iconIn),
    version: () => plugin.version,
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

function ratingOf({ rating, num_ratings }: Plugin): number | null {
  return num_ratings && typeof rating === 'number' ? rating / 20 : null;
}
