import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { combineResults } from '../../shared/combine-results.ts';
import { galleryListings } from '../../shared/gallery.ts';
import { GalleryAnswer, galleryTotal } from '../../shared/gallery-format.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';

/** The extensions of one answer to a query. */
export function parsePage(response: StoreResponse): ParseResult {
  const trouble = responseTrouble(response);
  if (trouble) return trouble;
  const value = jsonBody(response);
  if (value === undefined) return onlyProblem('format_changed', 'the answer is not JSON', response);
  const page = GalleryAnswer.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const extensions = galleryListings(page.data, itemUrl, response);
  if (galleryTotal(page.data) !== undefined) return extensions;
  const message = 'TotalCount: the page does not say how many there are, so the other pages are not found';
  return combineResults([extensions, onlyProblem('format_changed', message, response)]);
}

function itemUrl(publisher: string, name: string): string {
  const item = encodeURIComponent(`${publisher}.${name}`.toWellFormed());
  return `https://marketplace.visualstudio.com/items?itemName=${item}`;
}
