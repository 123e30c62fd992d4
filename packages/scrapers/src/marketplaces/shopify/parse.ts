import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { listPage } from '../../shared/list-page.ts';
import { loadMarkup, type Markup } from '../../shared/markup.ts';
import { oneListing } from '../../shared/one-listing.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { pageHandle, wantedHandle } from './app-handle.ts';
import { listingFromPage } from './app-page.ts';
import { describedApp, SoftwareApplication } from './json-ld.ts';
import { listingsFromCards, oldCards } from './old-list.ts';

/**
 * What a page of the store says: of an app, with or without its reviews, or in the design of 2020
 * of many.
 */
export function parsePage(response: StoreResponse): ParseResult {
  const wanted = wantedHandle(response);
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;
  const $ = loadMarkup(response.body);
  const cards = oldCards($);
  if (cards.length > 0) return listingsFromCards($, cards, response);

  const handle = pageHandle($);
  if (wanted && handle && wanted !== handle)
    return onlyProblem('wrong_plugin', `requested ${wanted}, the page is about ${handle}`, response, wanted);
  const described = describedApp($);
  const id = handle ?? wanted;
  if (described === undefined) return noApp($, handle, response, wanted);
  if (!id) return onlyProblem('format_changed', 'externalId: the page shows an app without its id', response);
  const draftOf = (app: SoftwareApplication) => listingFromPage(app, $, id, response.body);
  return oneListing(described, SoftwareApplication, draftOf, response, id);
}

// The cards of a list in today's design; the page of an app shows some as well.
function cardHandles($: Markup): string[] {
  const cards = $('[data-app-card-handle-value]').toArray();
  return cards.flatMap((card) => $(card).attr('data-app-card-handle-value') || []);
}

function noApp(
  $: Markup,
  handle: string | undefined,
  response: StoreResponse,
  wanted: string | undefined,
): ParseResult {
  if (handle)
    return onlyProblem('format_changed', 'name: the page does not describe its app any more', response, handle);
  const listed = new Set(cardHandles($));
  if (listed.size > 0) return listPage(listed.size, response, wanted);
  return onlyProblem('not_a_plugin_page', 'this page of the store shows no app', response, wanted);
}
