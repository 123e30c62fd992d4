import { type ChangeDescription, type ChangeKind, isChangeOfHands } from './market-change.ts';

/** What readers tell changes apart by, in the order of their list. */
export const CHANGE_GROUPS = [
  'hands',
  'permission',
  'permission-dropped',
  'gone',
  'missing',
  'back',
  'price',
  'renamed',
  'category',
  'developer', // a developer's name or contacts, while the plugin stayed with the same owner
  'new',
  'version',
  'fall',
] as const;
export type ChangeGroup = (typeof CHANGE_GROUPS)[number];

/** The kinds that a group is made of; `contact_changed` is in two, see `groupOfChange`. */
export const KINDS_OF_GROUP: Record<ChangeGroup, readonly ChangeKind[]> = {
  hands: ['owner_changed', 'taken_over', 'contact_changed'],
  permission: ['permission_added'],
  'permission-dropped': ['permission_removed'],
  gone: ['delisted'],
  missing: ['missing'],
  back: ['relisted'],
  price: ['price_changed'],
  renamed: ['renamed'],
  category: ['category_changed'],
  developer: ['developer_renamed', 'contact_changed'],
  new: ['listed'],
  version: ['version_released'],
  fall: ['users_fell_sharply', 'downloads_fell_sharply'],
};

/** The one group that a change belongs to: contacts that became another's are a change of hands. */
export function groupOfChange(change: Pick<ChangeDescription, 'kind' | 'details'>): ChangeGroup {
  return groupOfKind(change.kind, isChangeOfHands(change));
}

/** The same where it is known whether the change is one of hands. */
export function groupOfKind(kind: ChangeKind, isOfHands: boolean): ChangeGroup {
  if (isOfHands) return 'hands';
  return GROUP_OF_OTHERS.get(kind) ?? 'developer';
}

const GROUP_OF_OTHERS = new Map(
  CHANGE_GROUPS.filter((group) => group !== 'hands').flatMap((group) =>
    KINDS_OF_GROUP[group].map((kind) => [kind, group] as const),
  ),
);
