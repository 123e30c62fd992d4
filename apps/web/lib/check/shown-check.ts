import { type CheckAnswer, type CheckedOwnerChange, type CheckState, completeNumber } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { formatCount, formatDay } from '../format.ts';
import { formatNumber } from '../format-point.ts';
import { unitWords } from '../marketplaces.ts';
import { pluginPath } from '../plugin-id.ts';
import { storeTitle } from '../store-title.ts';
import { checkFeedHref } from './check-feed-params.ts';

/** So many rows are shown; the file has all. */
export const MOST_SHOWN = 200;
const MOST_PERMISSIONS = 6;

/** A row of the page, in words: they reach the browser, and the code that makes them does not. */
export interface ShownPlugin {
  given: string;
  name: string | null;
  href: string | null;
  store: string | null;
  /** What its state is called, where it is not simply listed. */
  state: string | null;
  isBad: boolean;
  findings: { words: string; risk?: string }[];
  users: string | null;
  updated: string | null;
}

/** What an inventory check found, as its page shows it. */
export interface ShownCheck {
  counts: { label: string; count: number; isBad: boolean }[];
  since: string | null;
  plugins: ShownPlugin[];
  /** Rows that only the file has. */
  more: number;
  /** Addresses of the feeds of the plugins; null where they are too many, or none. */
  feeds: { rss: string; json: string } | null;
  isSample: boolean;
}

type Row = CheckAnswer['plugins'][number];

/** An answer as the page shows it. */
export function toShownCheck({ dataOrigin, summary, since, meta, plugins }: CheckAnswer): ShownCheck {
  const ids = [...new Set(plugins.flatMap(({ id }) => id ?? []))];
  const [rss, json] = [checkFeedHref(ids, 'rss'), checkFeedHref(ids, 'json')];
  const bad = (label: string, count: number) => ({ label, count, isBad: count > 0 });
  return {
    counts: [
      bad('Delisted', summary.delisted),
      bad('Changed owner', summary.changedOwner),
      bad('Gained high-risk permissions', summary.gainedHighRisk),
      { label: 'Missing', count: summary.missing, isBad: false },
      { label: 'Never seen or unclear', count: summary.neverSeen + summary.unclear, isBad: false },
      { label: 'Ids checked', count: summary.given, isBad: false },
    ],
    since: since && formatDay(since),
    plugins: plugins.slice(0, MOST_SHOWN).map((row) => toShownPlugin(row, meta)),
    more: Math.max(0, plugins.length - MOST_SHOWN),
    feeds: rss && json ? { rss, json } : null,
    isSample: dataOrigin === 'sample',
  };
}

const STATE_WORDS: Record<CheckState, string | null> = {
  listed: null,
  missing: 'Missing',
  delisted: 'Delisted',
  never_seen: 'Never seen',
  ambiguous: 'In several stores',
  unreadable: 'No id',
};

function toShownPlugin(row: Row, meta: CheckAnswer['meta']): ShownPlugin {
  const { given, state, id, marketplace, name } = row;
  return {
    ...{ given, name, state: STATE_WORDS[state], isBad: state === 'delisted' },
    href: id && marketplace ? pluginPath({ marketplace, externalId: id.slice(marketplace.length + 1) }) : null,
    store: marketplace && storeTitle(marketplace),
    findings: findingsOf(row),
    users: usersOf(row, meta),
    updated: row.updatedOn && `${row.version ? `${row.version}, ` : ''}${formatDay(row.updatedOn)}`,
  };
}

function findingsOf(row: Row): ShownPlugin['findings'] {
  const { delistedOn, missingSince, ownerChanges, permissionsAdded, state, candidates } = row;
  const findings: ShownPlugin['findings'] = [
    ...(delistedOn && state === 'delisted' ? [`Delisted on ${formatDay(delistedOn)}`] : []),
    ...(missingSince && state === 'missing' ? [`Not seen since ${formatDay(missingSince)}`] : []),
    ...(state === 'never_seen' ? ['No listing with this id was ever seen'] : []),
    ...(state === 'unreadable' ? ['This is no id and no address of a listing'] : []),
    ...(candidates.length > 0 ? [`It may be ${candidates.join(' or ')}`] : []),
    ...ownerChanges.toReversed().map((change) => `${ownerWords(change)}, ${formatDay(change.day)}`),
  ].map((words) => ({ words }));
  const added = permissionsAdded.map(({ day, words, risk }) => ({ words: `${words}, since ${formatDay(day)}`, risk }));
  const permissions = eachOnce(added);
  const others = permissions.length - MOST_PERMISSIONS;
  return [
    ...eachOnce(findings),
    ...permissions.slice(0, MOST_PERMISSIONS),
    ...(others > 0 ? [{ words: `and ${others} more ${others === 1 ? 'permission' : 'permissions'}` }] : []),
  ];
}

// Permissions for http and https are the same in words.
function eachOnce(findings: ShownPlugin['findings']): ShownPlugin['findings'] {
  return findings.filter(({ words }, at) => findings.findIndex((one) => one.words === words) === at);
}

function ownerWords({ kind, before, after }: CheckedOwnerChange): string {
  const names = before || after ? `: from ${before ?? 'nobody named'} to ${after ?? 'nobody named'}` : '';
  return `${kind === 'taken_over' ? 'Became another product of another owner' : 'Changed owner'}${names}`;
}

function usersOf({ number, metric, marketplace }: Row, meta: CheckAnswer['meta']): string | null {
  const whole = completeNumber(number, meta.number);
  if (!whole || !metric || !marketplace) return null;
  const label = getMarketplaceInfo(marketplace)?.numbers[metric]?.label ?? metric;
  return `${formatNumber(whole, formatCount)} ${unitWords(label, whole.value)}`;
}
