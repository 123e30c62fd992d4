import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing } from '../../shared/checked-listing.ts';
import { listPage } from '../../shared/list-page.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { addressedId, pageId, wantedId } from './app-id.ts';
import { appIdsIn } from './app-ids-in.ts';
import { entryId, findEntry } from './find-entry.ts';
import { listingFromData } from './parse-data.ts';
import { isAppMarkup, listingFromMarkup } from './parse-markup.ts';

/**
 * What one answer to a request for an app's page says: from its data blocks, else from its markup.
 */
export function parsePage(response: StoreResponse): ParseResult {
  const page = response.body;
  const wanted = wantedId(response);
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;

  const found = findEntry(page, wanted);
  const id = entryId(found.entry) ?? (isAppMarkup(page) ? (pageId(page) ?? wanted) : undefined);
  if (!id) return noApp(response, wanted);
  if (wanted && wanted !== id)
    return onlyProblem('wrong_plugin', `requested ${wanted}, the page is about ${id}`, response, wanted);
  return checkedListing(found.entry ? listingFromData(found, page) : listingFromMarkup(page, id), response);
}

function noApp(response: StoreResponse, wanted: string | undefined): ParseResult {
  if (isAppMarkup(response.body))
    return onlyProblem('format_changed', 'externalId: the page shows an app without its id', response);
  const shown = addressedId(response.body);
  if (shown && (!wanted || shown === wanted))
    return onlyProblem(
      'format_changed',
      'name: neither the data blocks nor the markup have it any more',
      response,
      shown,
    );
  const { size } = shown ? new Set() : appIdsIn(response.body);
  if (size > 0) return listPage(size, response, wanted);
  return onlyProblem('not_a_plugin_page', 'this page of the store shows no app', response, wanted);
}
