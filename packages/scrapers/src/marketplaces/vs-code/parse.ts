import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { galleryListings } from '../../shared/gallery.ts';
import { GalleryAnswer, galleryTotal } from '../../shared/gallery-format.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { otherPage } from '../../shared/other-page.ts';
import { firstIssue } from '../../shared/read-parts.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { withTotal } from '../../shared/with-total.ts';

/** The extensions of one answer to a query. */
export function parsePage(response: StoreResponse): ParseResult {
  const trouble = responseTrouble(response);
  if (trouble) return trouble;
  const value = jsonBody(response);
  const other = otherPage(response, value, false, undefined);
  if (other) return other;
  if (value === undefined) return onlyProblem('format_changed', 'the answer is not JSON', response);
  const page = GalleryAnswer.safeParse(value);
  if (!page.success) return onlyProblem('format_changed', firstIssue(page.error), response);
  const extensions = galleryListings(page.data, itemUrl, response);
  return withTotal(extensions, galleryTotal(page.data), { field: 'TotalCount' }, response);
}

function itemUrl(publisher: string, name: string): string {
  const item = encodeURIComponent(`${publisher}.${name}`.toWellFormed());
  return `https://marketplace.visualstudio.com/items?itemName=${item}`;
}
