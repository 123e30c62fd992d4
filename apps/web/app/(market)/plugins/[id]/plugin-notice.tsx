import { addDays } from '@pi/domain';
import type { PluginChange, PluginDetails } from '@pi/domain/api';
import type { ReactNode } from 'react';
import { Link } from '#components/ui/link.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { changeSentence, handsEvidence, handsWords } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';
import { highRiskGainedOn, newestHandsChange } from '#lib/permission-words.ts';
import { OwnerName } from './owner-name.tsx';

interface Props {
  details: Pick<PluginDetails, 'plugin' | 'changes' | 'owners' | 'permissions'>;
  /** The newest day that the plugin or its marketplace was read on. */
  until: string;
  /** The page with the changes of owner alone. */
  ownersHref: string;
}

const HANDS_DAYS = 365;
const PERMISSION_DAYS = 30;

interface Statement {
  key: string;
  /** Said first, in bold. */
  bold: string;
  rest: ReactNode;
}

/**
 * What a reader has to know first, in one notice, the worst first; where nothing is, since when no
 * change of owner was seen.
 */
export function PluginNotice({ details, until, ownersHref }: Props) {
  const hands = newestHandsChange(details.changes);
  const recent = hands && hands.day > addDays(until, -HANDS_DAYS) ? hands : undefined;
  const statements = [
    delisted(details),
    recent && changedHands(recent, details.owners),
    gainedPermission(details.permissions, until),
    missing(details),
  ].filter((one) => one !== undefined && one !== null);
  if (statements.length === 0) return <Notice tone="plain">{handsWord(hands, details.plugin.firstSeenOn)}</Notice>;
  return (
    <Notice more={recent && <Link href={ownersHref}>What changed</Link>}>
      {statements.map(({ key, bold, rest }, index) => (
        <span key={key} className="wrap-anywhere">
          {index > 0 && ' '}
          <strong className="font-semibold">{bold}</strong>
          {rest}
        </span>
      ))}
    </Notice>
  );
}

function handsWord(hands: PluginChange | undefined, firstSeenOn: string): string {
  return hands
    ? `${handsWords(hands)} last on ${formatDay(hands.day)}.`
    : `No owner change seen since ${formatDay(firstSeenOn)}.`;
}

function delisted({ plugin, changes }: Props['details']): Statement | null {
  if (plugin.status !== 'delisted') return null;
  const reason = changes.find(({ kind }) => kind === 'delisted')?.after;
  const since = plugin.delistedOn ? ` since ${formatDay(plugin.delistedOn)}` : '';
  const rest = `${since}${reason ? `: ${reason}` : ''}. The data below was last seen on ${formatDay(plugin.lastSeenOn)}.`;
  return { key: 'delisted', bold: 'No longer listed', rest };
}

function missing({ plugin }: Props['details']): Statement | null {
  if (plugin.status !== 'missing') return null;
  const lastSeen = formatDay(plugin.lastSeenOn);
  const from = plugin.missingSince ? ` from ${formatDay(plugin.missingSince)} on` : '';
  const rest = `: the store was read${from}, but did not show it. It may be gone, or hidden for a while; the store does not say. The data below was last seen on ${lastSeen}.`;
  return { key: 'missing', bold: `Not seen since ${lastSeen}`, rest };
}

function changedHands(change: PluginChange, owners: PluginDetails['owners']): Statement {
  const seller = owners.findLast(({ to }) => to === change.day);
  const buyer = owners.findLast(({ from }) => from === change.day);
  const bold = `${handsWords(change)} on ${formatDay(change.day)}`;
  const named = seller && buyer;
  return {
    key: 'hands',
    bold,
    rest: (
      <>
        {named && (
          <>
            {' from '}
            <OwnerName owner={seller} />
            {' to '}
            <OwnerName owner={buyer} />
          </>
        )}
        {restOf(change, named !== undefined)}.
      </>
    ),
  };
}

function restOf(change: PluginChange, namesOwners: boolean): string {
  if (change.kind === 'taken_over') return `. ${changeSentence(change)}`;
  return namesOwners ? handsEvidence(change) : changeSentence(change).slice(handsWords(change).length);
}

function gainedPermission(permissions: PluginDetails['permissions'], until: string): Statement | null {
  const day = highRiskGainedOn(permissions);
  if (!day || day <= addDays(until, -PERMISSION_DAYS)) return null;
  const gained = permissions.filter(({ risk, since }) => risk === 'high' && since === day).map(({ words }) => words);
  const [first = '', ...others] = gained;
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return {
    key: 'permission',
    bold: `Gained a permission of high risk on ${formatDay(day)}`,
    rest: `: ${first.charAt(0).toLowerCase()}${first.slice(1)}${more}.`,
  };
}
