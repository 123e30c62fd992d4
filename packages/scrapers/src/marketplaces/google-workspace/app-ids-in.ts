import { afBlocks } from '../../shared/af-blocks.ts';
import { entryId } from './find-entry.ts';

const LINK = /\/marketplace\/app\/[^/?#"'\s]+\/(\d{6,})(?!\d)/g;
const MAX_DEPTH = 8;

/** The ids of all apps a category page links to or holds in its data blocks, each once. */
export function appIdsIn(page: string): Set<string> {
  const ids = new Set([...page.matchAll(LINK)].map(([, id = '']) => id));
  for (const block of afBlocks(page)) addEntries(block.read().data, ids, MAX_DEPTH);
  return ids;
}

function addEntries(value: unknown, ids: Set<string>, depth: number): void {
  if (!Array.isArray(value) || depth === 0) return;
  const id = entryId(value);
  if (id) ids.add(id);
  else for (const part of value) addEntries(part, ids, depth - 1);
}
