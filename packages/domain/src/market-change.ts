import { z } from 'zod';
import { LONGEST } from './bounds.ts';
import { isInSameLanguage } from './language.ts';
import type { ExtraField, Listing, NumberField } from './listing.ts';
import { cutText } from './text.ts';

/** Changes between two revisions of a plugin: derived again whenever its revisions change. */
export const CONTENT_CHANGE_KINDS = [
  'taken_over', // the id belongs to another product; replaces renamed and owner_changed
  'renamed',
  'owner_changed', // another identity
  'developer_renamed', // the same identity under another name
  'contact_changed', // mail domain, site or privacy address became another's, the name stayed
  'version_released',
  'price_changed',
  'category_changed',
  'permission_added',
  'permission_removed',
] as const;

/** What can happen to a plugin, as charts and feeds show it. */
export const CHANGE_KINDS = [
  'listed',
  'delisted',
  'relisted',
  'missing', // for a week: `before` is the last day it was seen
  'users_fell_sharply',
  'downloads_fell_sharply',
  ...CONTENT_CHANGE_KINDS,
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Changes of what a listing says of its owner; they have details. */
export const OWNER_CHANGE_KINDS = [
  'owner_changed',
  'developer_renamed',
  'contact_changed',
] as const satisfies readonly ChangeKind[];
export type OwnerChangeKind = (typeof OWNER_CHANGE_KINDS)[number];

/** The parts of a developer's identity that are watched for changes of hands. */
export const IDENTITY_FIELDS = [
  'account', // the store's own id of the publisher
  'github_owner', // the GitHub account of a store whose listings are repositories
  'verified_site',
  'mail_domain',
  'claimed_site',
  'privacy_site',
  'repository_owner',
  'legal_name',
  'name',
] as const;
export type IdentityField = (typeof IDENTITY_FIELDS)[number];

/** Why a change says something of the owner. */
export const OwnershipDetails = z.object({
  /** Probability that the plugin changed hands, 0-1. */
  confidence: z.number().min(0).max(1),
  /** What changed, with values fit to show: domains, account names; no e-mail address. */
  changed: z.array(
    z.object({ field: z.enum(IDENTITY_FIELDS), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** What stayed the same. */
  kept: z.array(z.enum(IDENTITY_FIELDS)),
});
export type OwnershipDetails = z.infer<typeof OwnershipDetails>;

/**
 * `before` and `after` are the old and the new value as text; null when there is none. `details`
 * are there for changes of the owner.
 */
export interface ChangeDescription {
  kind: ChangeKind;
  before: string | null;
  after: string | null;
  details?: OwnershipDetails | null;
}

/**
 * The version of the rules by which changes of the owner are found. To raise it finds those of each
 * marketplace again: do so whenever the same revisions would give other changes.
 */
export const CHANGE_RULES_VERSION = 1;

/** From this confidence on, contacts that became another's are reported as a change of hands. */
export const CHANGE_OF_HANDS_CONFIDENCE = 0.7;

/**
 * Whether a change is reported as a change of hands: another owner, another product of another
 * developer, or contacts that all but certainly are another's. Pages and metrics ask here.
 */
export function isChangeOfHands({ kind, details }: Pick<ChangeDescription, 'kind' | 'details'>): boolean {
  if (kind === 'contact_changed') return (details?.confidence ?? 0) >= CHANGE_OF_HANDS_CONFIDENCE;
  return kind === 'owner_changed' || kind === 'taken_over';
}

/** What is watched after a change of hands: each as a change of its own. */
export const CHANGES_AFTER = [
  'permission_added',
  'price_changed',
  'version_released',
] as const satisfies readonly ChangeKind[];
/** Days from a change of hands to the first of each: 0 on the same day, null where none came. */
export const DaysToChanges = z.record(z.enum(CHANGES_AFTER), z.int().min(0).nullable());
export type DaysToChanges = z.infer<typeof DaysToChanges>;

/** The part of a listing that a revision stores: everything but the identity and the metrics. */
export type RevisionContent = Omit<
  Listing,
  NumberField | ExtraField | 'ratingCountKind' | 'reviews' | 'readFrom' | 'externalId'
>;

const NamedContent = z.looseObject({ url: z.string(), name: z.string() });

/**
 * A content as it was stored: it has an address and a name. The other fields met the rules of their
 * time, which later ones may have replaced, and stay as they are.
 */
export const RevisionContent = z.custom<RevisionContent>(
  (value) => NamedContent.safeParse(value).success,
  'a stored content needs a url and a name',
);

/**
 * The changes between two contents of one plugin but those of its owner, in a fixed order. Absent
 * fields do not count, nor do texts in two languages.
 */
export function contentChanges(before: RevisionContent, after: RevisionContent): ChangeDescription[] {
  const ofTexts = (changes: () => ChangeDescription[]) => (isInSameLanguage(before, after) ? changes() : []);
  return [
    ...ofTexts(() => changed('renamed', before.name, after.name)),
    ...changed('version_released', before.version, after.version),
    ...ofTexts(() => changed('price_changed', price(before), price(after))),
    ...ofTexts(() => changed('category_changed', before.category, after.category)),
    ...(isReadWhole(before) === isReadWhole(after) ? permissionChanges(before, after) : []),
  ];
}

/**
 * Whether all that is asked for was read, optional permissions too. Permissions that were read
 * before that lack the hosts of content scripts: to compare them shows a change of the parser.
 */
function isReadWhole({ optionalPermissions }: RevisionContent): boolean {
  return optionalPermissions !== undefined;
}

function permissionChanges(before: RevisionContent, after: RevisionContent): ChangeDescription[] {
  const removed = added('permission_removed', after.permissions, before.permissions);
  return [
    ...added('permission_added', before.permissions, after.permissions),
    ...removed.map((change) => ({ ...change, before: change.after, after: null })),
  ];
}

function changed(
  kind: ChangeKind,
  before: string | null | undefined,
  after: string | null | undefined,
): ChangeDescription[] {
  if (!before || !after || before === after) return [];
  return [{ kind, before: cutChange(before), after: cutChange(after) }];
}

function added(
  kind: ChangeKind,
  from: string[] | null | undefined,
  to: string[] | null | undefined,
): ChangeDescription[] {
  if (!from || !to) return [];
  const known = new Set(from);
  return [...new Set(to)]
    .filter((one) => !known.has(one))
    .map((after) => ({ kind, before: null, after: cutChange(after) }));
}

/** A value of a change: pages show it in one line; the revision has the whole text. */
export function cutChange(text: string): string {
  return cutText(text, LONGEST.change);
}

function price(content: RevisionContent): string | undefined {
  return content.pricingLabel ?? content.pricingModel ?? undefined;
}
