import type { ParseResult } from '@pi/domain';
import type { StoreResponse } from '../../contract.ts';
import { isObject } from '../../shared/is-object.ts';
import { jsonBody } from '../../shared/json-value.ts';
import { otherPage } from '../../shared/other-page.ts';
import { onlyProblem, responseTrouble } from '../../shared/response-trouble.ts';
import { ADDONS_URL, CATEGORIES, CRITICAL_URL, categoryUrl, INTEGRATIONS_URL, REMOVED_URL } from './files.ts';

/** What a file holds. */
export type FileKind = 'repositories' | 'delisted' | 'integrations' | 'addons';

/**
 * One file of a day: its entries by key (those of a list by position), or what is wrong with it.
 */
export interface DayFile {
  response: StoreResponse;
  kind?: FileKind;
  /** Of repositories; undefined where neither the address nor the content tells. */
  category?: string;
  entries: [key: string, entry: unknown][];
  trouble?: ParseResult;
}

const BY_URL = new Map<string, Pick<DayFile, 'kind' | 'category'>>([
  ...CATEGORIES.map((category) => [categoryUrl(category), { kind: 'repositories' as const, category }] as const),
  [REMOVED_URL, { kind: 'delisted' }],
  [CRITICAL_URL, { kind: 'delisted' }],
  [INTEGRATIONS_URL, { kind: 'integrations' }],
  [ADDONS_URL, { kind: 'addons' }],
]);

/**
 * What every entry of a file has; of lists nothing is expected. Those that name plugins may be
 * empty; one of the installations of integrations would say that nobody uses any.
 */
const FIELDS: Partial<Record<FileKind, string>> = { repositories: 'full_name', integrations: 'total', addons: 'total' };

/** Decodes a file and tells what it is: by its address, or without a known one by what is in it. */
export function readFile(response: StoreResponse): DayFile {
  const trouble = responseTrouble(response);
  if (trouble) return { response, entries: [], trouble };
  const value = jsonBody(response);
  const other = otherPage(response, value, false, undefined);
  if (other) return { response, entries: [], trouble: other };
  const found = BY_URL.get(response.url ?? '') ?? kindOf(value);
  const isList = found?.kind === 'delisted';
  if (!found || (isList ? !Array.isArray(value) : !isObject(value))) {
    const message = `the file is not the ${isList ? 'JSON list' : 'JSON object'} that was expected`;
    return { response, entries: [], trouble: onlyProblem('format_changed', message, response) };
  }
  const entries = Object.entries(value as object);
  const field = FIELDS[found.kind ?? 'delisted'];
  const mayBeEmpty = found.kind !== 'integrations';
  if (
    field &&
    !(mayBeEmpty && entries.length === 0) &&
    !entries.some(([, entry]) => isObject(entry) && field in entry)
  ) {
    const message = `${field}: no entry of the file has it`;
    return { response, entries: [], trouble: onlyProblem('format_changed', message, response) };
  }
  return { response, ...found, entries };
}

function kindOf(value: unknown): Pick<DayFile, 'kind' | 'category'> | undefined {
  if (Array.isArray(value)) return { kind: 'delisted' };
  const first = isObject(value) ? Object.values(value)[0] : undefined;
  if (!isObject(first)) return undefined;
  if ('full_name' in first) return { kind: 'repositories', category: 'domain' in first ? 'integration' : undefined };
  if ('total' in first) return { kind: 'protected' in first ? 'addons' : 'integrations' };
  return undefined;
}
