import { dayOf, isChangeOfHands, OWNER_CHANGE_KINDS } from '@pi/domain';
import type { FieldChange, PluginChange, PluginDetails } from '@pi/domain/api';
import { versionOf } from './permission-words.ts';
import type { HistoryKind } from './plugin-view.ts';

/** What an entry shows. */
export type HistoryBody =
  | { type: 'sentence'; change: PluginChange }
  | { type: 'permissions'; added: string[]; removed: string[]; version: string | null }
  | { type: 'words' | 'text'; before: string; after: string }
  | { type: 'fields'; changes: FieldChange[] };

export interface HistoryEntry {
  day: string;
  kind: Exclude<HistoryKind, 'all'>;
  /** The kind in a word: `Summary`. */
  label: string;
  /** Whether it is about the owner or permissions: shown bold. */
  isKey: boolean;
  body: HistoryBody;
}

export interface DescriptionTexts {
  seenAt: string;
  before: string;
  after: string;
}

/** Fields whose changes the market's changes tell: versions, prices, permissions, the category. */
const TOLD_BY_CHANGES = new Set(['version', 'pricingLabel', 'pricingModel', 'category', 'permissions', 'name']);
const PERMISSIONS = ['permission_added', 'permission_removed'];

/** All that happened to a plugin and its listing, newest first. */
export function historyEntries(
  { changes, revisions }: Pick<PluginDetails, 'changes' | 'revisions'>,
  descriptions: readonly DescriptionTexts[],
): HistoryEntry[] {
  const entries = [
    ...changes.filter(({ kind }) => !PERMISSIONS.includes(kind)).map(toEntry),
    ...permissionEntries(changes),
    ...descriptions.map((one) => textEntry(dayOf(one.seenAt), 'Description', { ...one, type: 'text' })),
    ...revisions.flatMap((revision) => fieldEntries(revision, changes, descriptions)),
  ];
  return entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => b.entry.day.localeCompare(a.entry.day) || rank(a.entry) - rank(b.entry) || a.index - b.index)
    .map(({ entry }) => entry);
}

/** How many entries there are of each kind, those with none left out. */
export function countKinds(entries: readonly HistoryEntry[]): Map<HistoryEntry['kind'], number> {
  return new Map([...Map.groupBy(entries, ({ kind }) => kind)].map(([kind, same]) => [kind, same.length]));
}

const ORDER: HistoryEntry['kind'][] = ['owner', 'permissions', 'texts', 'price', 'versions', 'other'];

function rank({ kind, body }: HistoryEntry): number {
  return ORDER.indexOf(kind) + (body.type === 'fields' ? 1 : 0);
}

function toEntry(change: PluginChange): HistoryEntry {
  const isOwner = isChangeOfHands(change) || OWNER_CHANGE_KINDS.some((kind) => kind === change.kind);
  const body: HistoryBody = { type: 'sentence', change };
  if (isOwner) return { day: change.day, kind: 'owner', label: 'Owner', isKey: true, body };
  const { before, after } = change;
  const isDiff = before !== null && after !== null && (change.kind === 'price_changed' || change.kind === 'renamed');
  const shown = isDiff ? { type: 'words' as const, before, after } : body;
  const of = OF_CHANGE[change.kind] ?? { kind: 'other' as const, label: 'Listing' };
  return { day: change.day, ...of, isKey: false, body: shown };
}

const OF_CHANGE: Partial<Record<PluginChange['kind'], Pick<HistoryEntry, 'kind' | 'label'>>> = {
  version_released: { kind: 'versions', label: 'Version' },
  price_changed: { kind: 'price', label: 'Price' },
  renamed: { kind: 'texts', label: 'Name' },
  category_changed: { kind: 'other', label: 'Category' },
  users_fell_sharply: { kind: 'other', label: 'Users' },
  downloads_fell_sharply: { kind: 'other', label: 'Downloads' },
};

function permissionEntries(changes: readonly PluginChange[]): HistoryEntry[] {
  const ofPermissions = changes.filter(({ kind }) => PERMISSIONS.includes(kind));
  return [...Map.groupBy(ofPermissions, ({ day }) => day)].map(([day, ofDay]) => ({
    ...{ day, kind: 'permissions', label: 'Permissions', isKey: true },
    body: {
      type: 'permissions',
      added: ofDay.flatMap(({ after }) => after ?? []),
      removed: ofDay.flatMap(({ before }) => before ?? []),
      version: versionOf(day, changes),
    },
  }));
}

function fieldEntries(
  revision: PluginDetails['revisions'][number],
  changes: readonly PluginChange[],
  descriptions: readonly DescriptionTexts[],
): HistoryEntry[] {
  const day = dayOf(revision.seenAt);
  const isTold = changes.some((change) => change.day === day);
  const hasText = descriptions.some(({ seenAt }) => seenAt === revision.seenAt);
  const left = revision.changes.filter(
    ({ field }) => !(isTold && TOLD_BY_CHANGES.has(field)) && !(hasText && field === 'description'),
  );
  const [summaries, others] = [left.filter(isSummary), left.filter((change) => !isSummary(change))];
  return [
    ...summaries.map(({ before, after }) =>
      textEntry(day, 'Summary', { type: 'words', before: before ?? '', after: after ?? '' }),
    ),
    ...(others.length > 0
      ? [{ day, kind: 'other', label: 'Fields', isKey: false, body: { type: 'fields', changes: others } } as const]
      : []),
  ];
}

function isSummary(change: FieldChange): change is Extract<FieldChange, { before: string | null }> {
  return change.field === 'summary' && 'before' in change;
}

function textEntry(day: string, label: string, { type, before, after }: Extract<HistoryBody, { before: string }>) {
  return { day, kind: 'texts', label, isKey: false, body: { type, before, after } } satisfies HistoryEntry;
}
