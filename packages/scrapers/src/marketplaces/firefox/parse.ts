import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { isObject } from '../../shared/is-object.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { otherPage } from '../../shared/other-page.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';
import { draftOf } from './addon.ts';
import { Addon, Page } from './answers.ts';
import { languageIn, PAGE_SIZE, wantedAddon } from './requests.ts';

/** What one answer says: a page of the search or of a collection, or the detail of one add-on. */
export function parseAnswer(response: StoreResponse): ParseResult {
  const wanted = wantedAddon(response);
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;

  const value = jsonBody(response);
  const isPage = isObject(value) && 'results' in value;
  const other = otherPage(response, value, isPage, wanted);
  if (other) return other;
  if (isPage) return parsePage(value, response);
  if (!isObject(value) || !('guid' in value))
    return onlyProblem('format_changed', 'the answer holds neither results nor an add-on', response, wanted);
  const names = [value.guid, value.slug, typeof value.id === 'number' ? String(value.id) : value.id];
  if (wanted !== undefined && !names.includes(wanted)) {
    const message = `requested ${wanted}, the answer is about ${JSON.stringify(value.guid)}`;
    return onlyProblem('wrong_plugin', message, response, wanted);
  }
  return readAddons([value], response);
}

/**
 * How many add-ons the pages hold that can be asked for (the search ends at 25,000); undefined
 * where a page does not say.
 */
export function totalIn(response: StoreResponse): number | undefined {
  const pages = Page.safeParse(jsonBody(response)).data?.page_count;
  return typeof pages === 'number' ? pages * PAGE_SIZE : undefined;
}

function parsePage(value: unknown, response: StoreResponse): ParseResult {
  const page = Page.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const addons = page.data.results.map((result) => (isObject(result) && 'addon' in result ? result.addon : result));
  return withTotal(readAddons(addons, response), page.data.page_count, { field: 'page_count' }, response);
}

function readAddons(addons: unknown[], response: StoreResponse): ParseResult {
  const language = languageIn(response);
  return listingsOf(
    addons,
    Addon,
    (addon) => draftOf(addon, language),
    'add-on',
    response,
    ({ guid }) => guid,
  );
}
