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
import { listPlaceOf } from './list-place.ts';
import { totalIn } from './requests.ts';
import { listingFromPlugin, Plugin, PluginPage } from './rest-1.ts';
import { Addon, AddonPage, listingFromAddon } from './rest-2.ts';

/**
 * The apps of one page of the list: of version 2 of the API, or of a recording of version 1;
 * or the one app of an answer about it.
 */
export function parsePage(response: StoreResponse): ParseResult {
  const trouble = responseTrouble(response);
  if (trouble) return trouble;
  const value = jsonBody(response);
  const other = otherPage(response, value, false, undefined) ?? partOfApp(value, response);
  if (other) return other;
  if (value === undefined) return onlyProblem('format_changed', 'the answer is not JSON', response);
  if (isObject(value) && 'key' in value) return oneListing(value, Addon, (addon) => listingFromAddon(addon), response);

  const old = PluginPage.safeParse(value);
  if (old.success)
    return listingsOf(old.data.plugins, Plugin, listingFromPlugin, 'app', response, ({ pluginKey }) => pluginKey);
  const page = AddonPage.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const { addons } = page.data._embedded;
  const place = listPlaceOf(addons, response);
  const toDraft = (addon: Addon) => listingFromAddon(addon, place);
  const total = totalIn(response);
  const apps =
    addons.length === 0
      ? emptyPage(total, offsetOf(response), response)
      : listingsOf(addons, Addon, toDraft, 'app', response, ({ key }) => key);
  return withTotal(apps, total, { field: 'count', entries: 'apps' }, response);
}

// `/rest/2/addons/KEY/distribution` holds numbers, and does not say of which app.
function partOfApp(value: unknown, response: StoreResponse): ParseResult | undefined {
  if (!isObject(value) || !('totalInstalls' in value || 'downloads' in value) || 'name' in value) return undefined;
  return onlyProblem('not_a_plugin_page', 'the answer holds the numbers of an app alone, not the app', response);
}
