import { Listing } from '@pi/domain';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';

/**
 * Reads a list of listings as others keep them: rows of CSV or objects of JSON, whose fields have
 * common names. Rows without an id or a name are left out.
 * @returns empty where the text is no such list
 */
export function readList(text: string): Listing[] {
  return rowsOf(text).flatMap((row) => listingOf(row) ?? []);
}

const Row = z.record(z.string(), z.unknown());

function rowsOf(text: string): z.infer<typeof Row>[] {
  try {
    const rows: unknown = /^\s*[[{]/.test(text)
      ? JSON.parse(text)
      : parse(text, { columns: true, bom: true, relaxColumnCount: true, skipEmptyLines: true });
    return z.array(Row).safeParse(rows).data ?? [];
  } catch {
    return [];
  }
}

const ID_FIELDS = ['addon_key', 'externalId', 'external_id', 'slug', 'id', 'key'];
const URL_FIELDS = ['url', 'marketplace_url', 'link'];

const NAME_FIELDS = ['name', 'title'];

/** Which columns a CSV lacks to be a list of listings, in words; undefined where it lacks none. */
export function missingColumns(csv: string): string | undefined {
  const columns = headerOf(csv);
  if (columns.length === 0) return 'it is empty';
  const isMissing = (fields: readonly string[]) => !fields.some((field) => columns.includes(field));
  const missing = [
    ...(isMissing([...ID_FIELDS, ...URL_FIELDS]) ? ['an id ("id", "slug", "key" or "url")'] : []),
    ...(isMissing(NAME_FIELDS) ? ['a name ("name" or "title")'] : []),
  ];
  return missing.length > 0 ? `the columns of ${missing.join(' and of ')} are missing` : undefined;
}

function headerOf(csv: string): string[] {
  try {
    const rows: unknown = parse(csv, { bom: true, relaxColumnCount: true, skipEmptyLines: true, to: 1 });
    return z.array(z.array(z.string())).safeParse(rows).data?.[0] ?? [];
  } catch {
    return [];
  }
}

function listingOf(row: z.infer<typeof Row>): Listing | undefined {
  const url = textOf(row, URL_FIELDS);
  const draft = {
    externalId: textOf(row, ID_FIELDS) ?? lastPartOf(url),
    url: url ?? 'https://store.invalid/',
    name: textOf(row, NAME_FIELDS),
    summary: textOf(row, ['summary', 'tagline', 'short_description']),
    description: textOf(row, ['description', 'long_description']),
    categories: textsOf(row.categories ?? row.category),
    worksWith: textsOf(row.products),
    tags: textsOf(row.tags),
    pricingLabel: textOf(row, ['pricing', 'price', 'pricing_label']),
    readFrom: 'data',
  };
  return Listing.safeParse(draft).data;
}

function textOf(row: z.infer<typeof Row>, fields: readonly string[]): string | undefined {
  for (const field of fields) {
    const value = row[field];
    if (typeof value === 'string' && value.trim()) return value;
    if (typeof value === 'number') return String(value);
  }
  return undefined;
}

function textsOf(value: unknown): string[] | undefined {
  const texts = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  const named = texts.filter((one) => typeof one === 'string').map((one) => one.trim());
  return named.some(Boolean) ? named.filter(Boolean).slice(0, 50) : undefined;
}

function lastPartOf(url: string | undefined): string | undefined {
  return url && URL.canParse(url) ? new URL(url).pathname.split('/').filter(Boolean).at(-1) : undefined;
}
