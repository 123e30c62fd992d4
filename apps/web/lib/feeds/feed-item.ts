import { createHash } from 'node:crypto';
import type { ChangeItem } from '@pi/domain/api';
import { getMarketplaceInfo } from '@pi/scrapers/info';
import { handsWords } from '#lib/change-labels.ts';
import { changeNote } from '#lib/changes/change-note.ts';
import { changeWords } from '#lib/changes/change-words.ts';
import { GROUP_WORDS } from '#lib/changes/group-words.ts';
import { formatCount, formatDay } from '#lib/format.ts';
import { formatNumber } from '#lib/format-point.ts';
import { unitWords } from '#lib/marketplaces.ts';
import { confidenceWords } from '#lib/owner-words.ts';
import { pluginPath } from '#lib/plugin-id.ts';
import { storeTitle } from '#lib/store-title.ts';
import { feedHtml, feedText } from './feed-text.ts';

/** A change as an item of a feed. */
export interface FeedItem {
  /** The same after every rebuild of the database. */
  id: string;
  title: string;
  html: string;
  /** From the first slash on. */
  path: string;
  at: Date;
  group: string;
}

/** @param at when the change was noticed */
export function toFeedItem(change: ChangeItem, at: Date): FeedItem {
  const history = change.group === 'hands' ? '?history=owner#history' : '#history';
  return {
    id: changeId(change),
    title: feedText(`${change.pluginName}: ${titleWords(change)}`),
    html: `<p>${[noteWords(change), whereWords(change)].filter(Boolean).map(feedHtml).join('</p><p>')}</p>`,
    path: `${pluginPath(change)}${history}`,
    at,
    group: GROUP_WORDS[change.group].label,
  };
}

/** What identifies a change: serial numbers of a database differ after it is made anew. */
function changeId({ id, day, kind, before, after }: ChangeItem): string {
  const hash = createHash('sha256').update(JSON.stringify([id, day, kind, before, after]));
  return `change-${hash.digest('base64url').slice(0, 27)}`;
}

function titleWords(change: ChangeItem): string {
  if (change.group !== 'hands') return changeWords(change);
  const words = handsWords(change);
  // Of a takeover, what was before and after are the names of the products.
  const own = change.kind === 'taken_over' ? { before: null, after: null } : change;
  const [from, to] = [change.ownerBefore?.name ?? own.before, change.ownerAfter?.name ?? own.after];
  const isNamed = change.kind !== 'contact_changed' && from && to;
  return `${words.charAt(0).toLowerCase()}${words.slice(1)}${isNamed ? `, from ${from} to ${to}` : ''}`;
}

function noteWords(change: ChangeItem): string {
  const confidence = change.group === 'hands' && change.details ? `Confidence ${confidenceWords(change.details)}.` : '';
  return [changeNote(change), confidence].filter(Boolean).join(' ');
}

function whereWords({ marketplace, number, metric, day }: ChangeItem): string {
  const label = getMarketplaceInfo(marketplace)?.numbers[metric]?.label ?? metric;
  const count = number ? `, ${formatNumber(number, formatCount)} ${unitWords(label, number.value)}` : '';
  return `${storeTitle(marketplace)}${count}. Noticed on ${formatDay(day)}.`;
}
