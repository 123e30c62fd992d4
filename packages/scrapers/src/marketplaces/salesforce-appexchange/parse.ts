import type { ParseResult } from '@pi/domain';
import type { z } from 'zod';
import type { StoreResponse } from '../../contract.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { oneListing } from '../../shared/one-listing.ts';
import { otherPage } from '../../shared/other-page.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';
import { Detail, ListedApp, ListPage } from './answers.ts';
import { listingFromDetail, listingFromList } from './listing.ts';
import { placesOf } from './places.ts';
import { totalIn } from './requests.ts';

/** The apps of one page of the list, or the one app of a listing in full. */
export function parseAnswer(response: StoreResponse): ParseResult {
  const trouble = responseTrouble(response);
  if (trouble) return trouble;
  const value = jsonBody(response);
  // The store's own pages are drawn by script: fetched plainly they hold no listing.
  const other = otherPage(response, value, false, undefined);
  if (other) return other;
  if (value === undefined) return onlyProblem('format_changed', 'the answer is not JSON', response);
  if (isDetail(value)) return oneListing(value, Detail, listingFromDetail, response);
  const page = ListPage.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const placesIn = placesOf(page.data, response);
  const draftOf = (app: z.infer<typeof ListedApp>) => ({ ...listingFromList(app), ...placesIn(app.oafId) });
  const apps = listingsOf(page.data.listings, ListedApp, draftOf, 'app', response, ({ oafId }) => oafId);
  return withTotal(apps, totalIn(response), { field: 'totalCount', entries: 'apps' }, response);
}

function isDetail(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('appExchangeId' in value || 'reviewsSummary' in value);
}
