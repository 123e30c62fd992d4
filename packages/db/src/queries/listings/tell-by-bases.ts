import { isDeepStrictEqual } from 'node:util';
import type { RevisionContent } from '@pi/domain';

/** A whole content that revisions of a plugin are told by, and its number. */
export interface RevisionBase {
  pluginId: number;
  base: number;
  content: RevisionContent;
}

/** What a revision says otherwise than a base, or beside it. */
export interface Told {
  base: number;
  changes: Partial<RevisionContent>;
}

interface Said {
  pluginId: number;
  content: RevisionContent;
}

/**
 * Tells contents by bases of their plugins: by the one that leaves least to say; where more than half of the content is left, the
 * content becomes a base itself. So a release costs its version and day, and a new description is stored once, not with every
 * release after it.
 * @param known bases there are of these plugins
 * @param rows contents, of a plugin in the order of their moments
 * @returns every row with its base and changes, in the same order; and the new bases
 */
export function tellByBases<Row extends Said>(
  known: readonly RevisionBase[],
  rows: readonly Row[],
): { told: (Omit<Row, 'content'> & Told)[]; added: RevisionBase[] } {
  const basesOf = Map.groupBy(known, ({ pluginId }) => pluginId);
  const added: RevisionBase[] = [];
  const told = rows.map(({ content, ...row }) => {
    const bases = basesOf.get(row.pluginId) ?? [];
    const best = bases.length > 0 ? leastLeft(bases, content) : null;
    if (best) return { ...row, ...best };
    const base = { pluginId: row.pluginId, base: Math.max(0, ...bases.map((one) => one.base)) + 1, content };
    basesOf.set(row.pluginId, [...bases, base]);
    added.push(base);
    return { ...row, base: base.base, changes: {} };
  });
  return { told, added };
}

/** The base that leaves least of a content to say; null where none leaves half of it or less. */
function leastLeft(bases: readonly RevisionBase[], said: RevisionContent): Told | null {
  const text = JSON.stringify(said);
  const content: RevisionContent = JSON.parse(text);
  let best: Told | null = null;
  let most = text.length / 2;
  for (const { base, content: from } of bases) {
    const changes = changesFrom(from, content);
    const left = JSON.stringify(changes ?? content).length;
    if (!changes || left > most) continue;
    best = { base, changes };
    most = left;
  }
  return best;
}

/** The fields of a content that a base says otherwise or not at all; null where the base says one that the content does not. */
function changesFrom(base: RevisionContent, content: RevisionContent): Partial<RevisionContent> | null {
  const fields = (one: RevisionContent) => Object.keys(one) as (keyof RevisionContent)[];
  if (fields(base).some((field) => base[field] !== undefined && content[field] === undefined)) return null;
  const changed = fields(content).filter((field) => !isDeepStrictEqual(base[field], content[field]));
  return Object.fromEntries(changed.map((field) => [field, content[field]]));
}
