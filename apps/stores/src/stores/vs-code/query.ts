/** One filter of a query: which extensions, and which page of them. */
export interface Filter {
  /** Asked-for ids (`publisher.name`), where the filter names some. */
  names: string[];
  /** Whether extensions of this editor are asked for, and not those of another product alone. */
  isForEditor: boolean;
  /** Counted from 1. */
  pageNumber: number;
  pageSize: number;
}

export interface Query {
  filters: Filter[];
  flags: number;
}

const EDITOR = 'Microsoft.VisualStudio.Code';
const BY_NAME = 7;
const BY_PRODUCT = 8;
const DEFAULT_PAGE_SIZE = 50;
const MOST_ON_PAGE = 1000;

/**
 * The query that was posted; undefined where it is none. Criteria that are not known are passed
 * over.
 */
export function readQuery(posted: string): Query | undefined {
  const { filters, flags } = objectOf(parsed(posted));
  if (!Array.isArray(filters)) return undefined;
  return { filters: filters.map(filterOf), flags: wholeNumber(flags, 0) };
}

function filterOf(asked: unknown): Filter {
  const { criteria, pageNumber, pageSize } = objectOf(asked);
  const known = Array.isArray(criteria) ? criteria.map(objectOf) : [];
  const values = (type: number) =>
    known.filter(({ filterType }) => filterType === type).map(({ value }) => String(value));
  const products = values(BY_PRODUCT);
  return {
    names: values(BY_NAME),
    isForEditor: products.length === 0 || products.includes(EDITOR),
    pageNumber: Math.max(1, wholeNumber(pageNumber, 1)),
    pageSize: Math.min(wholeNumber(pageSize, DEFAULT_PAGE_SIZE), MOST_ON_PAGE),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function objectOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function wholeNumber(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : otherwise;
}
