import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';
import { totalIn } from './requests.ts';
import { listingFromPlugin, Plugin, PluginPage } from './rest-1.ts';
import { Addon, AddonPage, listingFromAddon } from './rest-2.ts';

/** The apps of one page of the list: of version 2 of the API, or of a recording of version 1. */
export function parsePage(response: StoreResponse): ParseResult {
  const trouble = responseTrouble(response);
  if (trouble) return trouble;
  const value = jsonBody(response);
  if (value === undefined) return onlyProblem('format_changed', 'the answer is not JSON', response);

  const old = PluginPage.safeParse(value);
  if (old.success)
    return listingsOf(old.data.plugins, Plugin, listingFromPlugin, 'app', response, ({ pluginKey }) => pluginKey);
  const page = AddonPage.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const apps = listingsOf(page.data._embedded.addons, Addon, listingFromAddon, 'app', response, ({ key }) => key);
  return withTotal(apps, totalIn(response), { field: 'count', entries: 'apps' }, response);
}
