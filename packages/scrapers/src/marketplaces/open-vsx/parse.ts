import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { emptyPage } from '../../shared/empty-page.ts';
import { galleryListings } from '../../shared/gallery.ts';
import { GalleryAnswer } from '../../shared/gallery-format.ts';
import { isObject } from '../../shared/is-object.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { listingsOf } from '../../shared/list-elements.ts';
import { oneListing } from '../../shared/one-listing.ts';
import { otherPage } from '../../shared/other-page.ts';
import { textOf } from '../../shared/raw-value.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';
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
  const isPage = isObject(value) && ('extensions' in value || 'totalSize' in value);
  const other = otherPage(response, value, isPage, wanted);
  if (other) return other;
  if (typeof value !== 'object' || value === null)
    return onlyProblem('format_changed', 'the answer is not a JSON object', response, wanted);
  if ('results' in value) return parseGallery(value, response);
  if ('namespace' in value || wanted !== undefined)
    return oneListing(value, Extension, listingFromExtension, response, wanted);
  return parseSearchPage(value, response);
}

function parseSearchPage(value: unknown, response: StoreResponse): ParseResult {
  const page = SearchPage.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const { extensions, totalSize, offset } = page.data;
  const read =
    extensions.length === 0
      ? emptyPage(totalSize, offset ?? 0, response)
      : listingsOf(extensions, Entry, listingFromEntry, 'extension', response, idOf);
  return withTotal(read, totalSize, { field: 'totalSize' }, response);
}

function idOf({ namespace, name }: Record<string, unknown>): string | undefined {
  return textOf(namespace) && textOf(name) ? `${namespace}.${name}` : undefined;
}

function parseGallery(value: unknown, response: StoreResponse): ParseResult {
  const gallery = GalleryAnswer.safeParse(value);
  if (!gallery.success) return onlyProblem('format_changed', firstIssue(gallery.error), response);
  return galleryListings(gallery.data, extensionUrl, response);
}
