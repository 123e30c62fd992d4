import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { emptyPage } from '../../shared/empty-page.ts';
import { isObject } from '../../shared/is-object.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { offsetOf } from '../../shared/offset-of.ts';
import { oneListing } from '../../shared/one-listing.ts';
import { otherPage } from '../../shared/other-page.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';
import { Plugin, PluginPage } from './format.ts';
import { listingFromPlugin } from './listing.ts';
import { totalIn } from './requests.ts';

const DETAILS_URL = /^https:\/\/[^/]+\/api\/plugins\/(\d+)\/?(?:\?|$)/;

/** What one answer says: a page of the list, or the details of one plugin. */
export function parseAnswer(response: StoreResponse): ParseResult {
  const wanted = DETAILS_URL.exec(response.url ?? '')?.[1];
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;
  const value = jsonBody(response);
  const isPage = isObject(value) && 'plugins' in value;
  const other = otherPage(response, value, isPage, wanted);
  if (other) return other;
  if (typeof value !== 'object' || value === null)
    return onlyProblem('format_changed', 'the answer is not a JSON object', response, wanted);
  if (wanted !== undefined || 'id' in value) return oneListing(value, Plugin, listingFromPlugin, response, wanted);
  return parsePage(value, response);
}

function parsePage(value: unknown, response: StoreResponse): ParseResult {
  const page = PluginPage.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const total = totalIn(response);
  const { plugins } = page.data;
  const read =
    plugins.length === 0
      ? emptyPage(total, offsetOf(response), response)
      : listingsOf(plugins, Plugin, listingFromPlugin, 'plugin', response, ({ id }) => id);
  return withTotal(read, total, { field: 'total', entries: 'plugins' }, response);
}
