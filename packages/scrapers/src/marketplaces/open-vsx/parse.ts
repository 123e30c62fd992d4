import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { checkedListing } from '../../shared/checked-listing.ts';
import { emptyPage } from '../../shared/empty-page.ts';
import { galleryListings } from '../../shared/gallery.ts';
import { GalleryAnswer } from '../../shared/gallery-format.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { firstIssue, listingsOf } from '../../shared/list-elements.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { extensionUrl, wantedId } from './extension-id.ts';
import { Entry, Extension, SearchPage } from './format.ts';
import { listingFromEntry, listingFromExtension } from './listing.ts';

/**
 * What one answer says: a page of the search, the answer for one extension, or the one for editors.
 */
export function parseAnswer(response: StoreResponse): ParseResult {
  const wanted = wantedId(response);
  const trouble = responseTrouble(response, wanted);
  if (trouble) return trouble;
  const value = jsonBody(response);
  if (typeof value !== 'object' || value === null)
    return onlyProblem('format_changed', 'the answer is not a JSON object', response, wanted);
  if ('results' in value) return parseGallery(value, response);
  if ('namespace' in value || wanted !== undefined) return parseExtension(value, wanted, response);
  return parseSearchPage(value, response);
}

function parseSearchPage(value: unknown, response: StoreResponse): ParseResult {
  const page = SearchPage.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const { extensions, totalSize, offset } = page.data;
  if (extensions.length === 0) return emptyPage(totalSize, offset ?? 0, response);
  return listingsOf(extensions, Entry, listingFromEntry, 'extension', response);
}

function parseExtension(value: unknown, wanted: string | undefined, response: StoreResponse): ParseResult {
  const extension = Extension.safeParse(value);
  if (!extension.success) return onlyProblem('format_changed', firstIssue(extension.error), response, wanted);
  const draft = listingFromExtension(extension.data);
  // Names are the same in capitals and small letters.
  if (wanted !== undefined && wanted.toLowerCase() !== draft.externalId.toLowerCase()) {
    return onlyProblem(
      'wrong_plugin',
      `requested ${wanted}, the answer is about ${draft.externalId}`,
      response,
      wanted,
    );
  }
  return checkedListing(draft, response);
}

function parseGallery(value: unknown, response: StoreResponse): ParseResult {
  const gallery = GalleryAnswer.safeParse(value);
  if (!gallery.success) return onlyProblem('format_changed', firstIssue(gallery.error), response);
  return galleryListings(gallery.data, extensionUrl, response);
}
