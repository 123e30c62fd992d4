import type { ChangeGroup } from '@pi/domain';

interface GroupWords {
  /** As a heading and a toggle. */
  label: string;
  /** In a sentence, after a number. */
  one: string;
  many: string;
}

/** What readers call the groups of changes. */
export const GROUP_WORDS: Record<ChangeGroup, GroupWords> = {
  hands: { label: 'Changed hands', one: 'change of hands', many: 'changes of hands' },
  permission: { label: 'New permission', one: 'new permission', many: 'new permissions' },
  'permission-dropped': { label: 'Permission dropped', one: 'dropped permission', many: 'dropped permissions' },
  gone: { label: 'Gone', one: 'plugin gone', many: 'plugins gone' },
  missing: { label: 'Missing', one: 'missing plugin', many: 'missing plugins' },
  back: { label: 'Came back', one: 'return', many: 'returns' },
  price: { label: 'Price', one: 'change of price', many: 'changes of price' },
  renamed: { label: 'Renamed', one: 'new name', many: 'new names' },
  category: { label: 'Category', one: 'change of category', many: 'changes of category' },
  developer: { label: 'Developer’s details', one: 'change of a developer', many: 'changes of developers' },
  new: { label: 'Newly listed', one: 'new plugin', many: 'new plugins' },
  version: { label: 'New version', one: 'new version', many: 'new versions' },
  fall: { label: 'Sharp fall', one: 'sharp fall', many: 'sharp falls' },
};

/** `1 change of hands`, `12 changes of hands and new permissions`, `61 changes`. */
export function countInWords(
  changes: number,
  groups: readonly ChangeGroup[],
  format: (value: number) => string,
): string {
  const few = groups.length > 0 && groups.length <= 2;
  const words = groups.map((group) => GROUP_WORDS[group][changes === 1 && groups.length === 1 ? 'one' : 'many']);
  return `${format(changes)} ${few ? words.join(' and ') : changes === 1 ? 'change' : 'changes'}`;
}
