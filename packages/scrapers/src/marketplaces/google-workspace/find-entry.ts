import { afBlocks } from '../../shared/af-blocks.ts';
import { listOf } from '../../shared/raw-value.ts';

const SCOPE = /^https:\/\/www\.googleapis\.com\/auth\//;

/**
 * What the data blocks of an app's page hold: the app's entry, and the OAuth scopes it asks for.
 */
export interface FoundEntry {
  entry: unknown[] | undefined;
  scopes: string[] | undefined;
}

/**
 * Finds the blocks by what is in them, since their numbers move: the entry is the first element of
 * a block, the scopes are `[title, text, icon, scope, ...]`.
 * @param wanted the requested id; another app's entry is taken only where there is none of it
 */
export function findEntry(page: string, wanted: string | undefined): FoundEntry {
  const found: FoundEntry = { entry: undefined, scopes: undefined };
  for (const block of afBlocks(page)) {
    const { data } = block.read();
    const id = entryId(listOf(data)[0]);
    if (id && (!found.entry || id === wanted)) found.entry = listOf(listOf(data)[0]);
    found.scopes ??= scopesIn(data);
    if (found.scopes && found.entry && (!wanted || entryId(found.entry) === wanted)) break;
  }
  return found;
}

/** The app id of an entry `[id, , , [name, ...], ...]`; undefined for any other value. */
export function entryId(value: unknown): string | undefined {
  const entry = listOf(value);
  const id = Number.isSafeInteger(entry[0]) ? String(entry[0]) : entry[0];
  return typeof id === 'string' && /^\d{6,}$/.test(id) && typeof listOf(entry[3])[0] === 'string' ? id : undefined;
}

function scopesIn(data: unknown): string[] | undefined {
  const scopes = listOf(data)
    .flatMap((part) => listOf(listOf(part)[1]))
    .flatMap((scope) => {
      const [title, text, , address] = listOf(scope);
      return Array.isArray(title) && Array.isArray(text) && typeof address === 'string' ? [address] : [];
    });
  return scopes.some((scope) => SCOPE.test(scope)) ? [...new Set(scopes)] : undefined;
}
