import type { StoreRequest, StoreResponse } from '../../contract.ts';
import { GalleryAnswer, galleryTotal } from '../../shared/gallery-format.ts';
import { jsonBody } from '../../shared/json-value.ts';

export const PAGE_SIZE = 100;

const QUERY_URL = 'https://marketplace.visualstudio.com/_apis/public/gallery/extensionquery';

// Kinds of criteria: 8 the product, 12 leave out by flags (4096 is "unpublished").
const CRITERIA = [
  { filterType: 8, value: 'Microsoft.VisualStudio.Code' },
  { filterType: 12, value: '4096' },
];
const BY_INSTALLS = 4;
const DESCENDING = 2;
// Newest release with its files and properties, categories and statistics.
const FLAGS = 950;

/** The query for a page of the most installed extensions, counted from 1. */
export function pageQuery(page: string): StoreRequest {
  const filter = {
    criteria: CRITERIA,
    pageNumber: Number(page),
    pageSize: PAGE_SIZE,
    sortBy: BY_INSTALLS,
    sortOrder: DESCENDING,
  };
  return {
    url: QUERY_URL,
    method: 'POST',
    headers: { accept: 'application/json;api-version=3.0-preview.1', 'content-type': 'application/json' },
    body: JSON.stringify({ filters: [filter], assetTypes: [], flags: FLAGS }),
  };
}

/** How many extensions there are, as a page of them says; undefined where it does not. */
export function totalIn(page: Pick<StoreResponse, 'body'>): number | undefined {
  return galleryTotal(GalleryAnswer.safeParse(jsonBody(page)).data);
}
