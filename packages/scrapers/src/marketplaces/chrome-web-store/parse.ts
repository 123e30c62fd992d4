import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing } from '../../shared/checked-listing.ts';
import { onlyGone, onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { pageId, wantedId } from './extension-id.ts';
import { findItem, itemId } from './find-item.ts';
import { describeListPage } from './list-page.ts';
import { listingFromData } from './parse-data.ts';
import { isUnavailableMarkup, listingFromMarkup } from './parse-markup.ts';
import { isOldDesign, listingFromOldDesign } from './parse-old-design.ts';

/**
 * What one answer to a request for an extension's page says: from its data blocks, else from its
 * markup.
 */
export function parsePage(response: StoreResponse): ParseResult {
  const page = response.body;
  const wanted = wantedId(response);
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;
  const list = describeListPage(response);
  if (list) return onlyProblem('not_a_plugin_page', `${list}: not the page of one`, response, wanted);

  const { detail, reviews, failure, askedFor } = findItem(page, wanted);
  if (failure?.isGone) return gone(response, wanted ?? askedFor);
  if (failure) return failed(response, wanted ?? askedFor, failure.status);
  const other = detail && otherPlugin(response, wanted, itemId(detail));
  if (other) return other;
  const draft = detail && listingFromData(detail, reviews, page);
  if (draft?.name) return checkedListing(draft, response);
  return parseMarkup(response, wanted, askedFor);
}

function parseMarkup(response: StoreResponse, wanted: string | undefined, askedFor: string | undefined): ParseResult {
  const page = response.body;
  const id = pageId(page) ?? askedFor;
  if (!id) return onlyProblem('not_a_plugin_page', 'this page of the store shows no plugin', response, wanted);
  const other = otherPlugin(response, wanted, id);
  if (other) return other;
  if (isOldDesign(page)) return checkedListing(listingFromOldDesign(page, id), response);
  if (isUnavailableMarkup(page)) return gone(response, id);
  const draft = listingFromMarkup(page, id);
  if (draft) return checkedListing(draft, response);
  return onlyProblem('format_changed', 'name: neither the data blocks nor the markup have it any more', response, id);
}

function otherPlugin(response: StoreResponse, wanted: string | undefined, found: string): ParseResult | undefined {
  if (wanted === undefined || wanted === found) return undefined;
  return onlyProblem('wrong_plugin', `requested ${wanted}, the page is about ${found}`, response, wanted);
}

function gone(response: StoreResponse, id: string | undefined): ParseResult {
  if (!id)
    return onlyProblem('not_a_plugin_page', 'an extension is not available, and the page does not say which', response);
  return onlyGone(id, 'the store says that this item is not available');
}

function failed(response: StoreResponse, id: string | undefined, status: unknown): ParseResult {
  const shown = typeof status === 'number' ? `status ${status}` : 'no status';
  return onlyProblem('http_error', `the page holds an error with ${shown} in place of the extension`, response, id);
}
