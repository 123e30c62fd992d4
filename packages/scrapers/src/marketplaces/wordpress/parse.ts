import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { emptyPage } from '../../shared/empty-page.ts';
import { isObject } from '../../shared/is-object.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { otherPage } from '../../shared/other-page.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyGone, onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';
import { Page, Plugin, Refusal } from './answers.ts';
import { draftOf } from './listing.ts';
import { ranksIn } from './ranks.ts';
import { languageIn, PAGE_SIZE, wantedSlug } from './requests.ts';

/** What one answer says: a page of `query_plugins`, or `plugin_information` about one plugin. */
export function parseAnswer(response: StoreResponse): ParseResult {
  const value = jsonBody(response);
  const wanted = wantedSlug(response);
  const refusal = Refusal.safeParse(value);
  if (refusal.success && [200, 404].includes(response.status)) return parseRefusal(refusal.data, response, wanted);
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;

  const isPage = isObject(value) && 'plugins' in value;
  const other = otherPage(response, value, isPage, wanted);
  if (other) return other;
  if (isPage) return parsePage(value, response);
  if (!isObject(value) || !('slug' in value))
    return onlyProblem('format_changed', 'the answer holds neither plugins nor one plugin', response, wanted);
  if (wanted !== undefined && value.slug !== wanted)
    return onlyProblem(
      'wrong_plugin',
      `requested ${wanted}, the answer is about ${JSON.stringify(value.slug)}`,
      response,
      wanted,
    );
  const language = languageIn(response);
  return listingsOf([value], Plugin, (plugin) => draftOf(plugin, { language }), 'plugin', response, idOf);
}

/** How many plugins there are, as a page says; undefined where it does not. */
export function totalIn(response: StoreResponse): number | undefined {
  return Page.safeParse(jsonBody(response)).data?.info?.results;
}

function parsePage(value: unknown, response: StoreResponse): ParseResult {
  const page = Page.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const ranks = ranksIn(page.data, response);
  const language = languageIn(response);
  const toDraft = (plugin: Plugin) => draftOf(plugin, { language, rank: ranks?.get(plugin.slug) });
  const { info, plugins } = page.data;
  const listed =
    plugins.length === 0
      ? emptyPage(info?.results, ((info?.page ?? 1) - 1) * PAGE_SIZE, response)
      : listingsOf(plugins, Plugin, toDraft, 'plugin', response, idOf);
  return withTotal(listed, info, { field: 'info.results' }, response);
}

function parseRefusal(refusal: Refusal, response: StoreResponse, wanted: string | undefined): ParseResult {
  const slug = wanted ?? refusal.slug;
  if (!slug) return onlyProblem('not_a_plugin_page', `the store answered "${refusal.error}"`, response);
  if (refusal.error !== 'closed') return onlyGone(slug, `the store answered "${refusal.error}"`);
  const since = refusal.closed_date ? ` on ${refusal.closed_date}` : '';
  const why = refusal.reason_text || refusal.reason;
  return onlyGone(slug, `closed${since}${why ? `: ${why}` : ''}`);
}

function idOf({ slug }: Record<string, unknown>): unknown {
  return slug;
}
