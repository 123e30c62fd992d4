import { daysBetween } from '@pi/domain';
import type { PermissionInWords, PluginDetails } from '@pi/domain/api';
import { describePermission } from '@pi/intelligence';
import { Section } from '#components/section.tsx';
import { RiskBars } from '#components/ui/risk.tsx';
import { capital } from '#lib/capital.ts';
import { formatAmount, formatDay } from '#lib/format.ts';
import { moreItems } from '#lib/more-items.ts';
import { newestHandsChange, rankOf } from '#lib/permission-words.ts';
import { FoldedList } from './folded-list.tsx';
import { ManifestNotice } from './manifest-notice.tsx';

interface Props {
  details: Pick<PluginDetails, 'content' | 'permissions' | 'risk' | 'changes'>;
  marketplace: string;
  /** Of the plugin's page. */
  path: string;
}

/** The riskiest are in sight, the rest is folded. */
const IN_SIGHT = 6;
/** A page has no more of them: the API has all. */
const MOST = 200;

/** What the plugin may do, now and later, and which data it collects; nothing where unknown. */
export function Permissions({ details: { content, permissions, risk, changes }, marketplace, path }: Props) {
  const { optionalPermissions, dataUse, manifestVersion } = content ?? {};
  if ([content?.permissions, optionalPermissions, dataUse, manifestVersion].every((one) => one === undefined)) {
    return (
      <Section id="permissions" title="What it can do">
        <p className="text-ink-2">The store states no permissions.</p>
      </Section>
    );
  }
  const [first, rest] = [permissions.slice(0, IN_SIGHT), moreItems(permissions.slice(IN_SIGHT), MOST)];
  return (
    <Section id="permissions" title="What it can do" table={`${path}/permissions`}>
      <div className="grid gap-3">
        {risk && <Verdict risk={risk.level} permissions={permissions} changes={changes} />}
        <ManifestNotice marketplace={marketplace} version={manifestVersion} />
        {first.length > 0 && (
          <ul className="border-hairline-strong border-t">
            {first.map((one) => (
              <Permission key={keyOf(one)} {...one} />
            ))}
          </ul>
        )}
        {rest.shown.length > 0 && (
          <details>
            <summary className="py-2.5 text-accent">
              {formatAmount(permissions.length - IN_SIGHT, 'more', 'more')}
            </summary>
            <ul>
              {rest.shown.map((one) => (
                <Permission key={keyOf(one)} {...one} />
              ))}
              {rest.more && <li className="py-2 text-ink-2">{rest.more}</li>}
            </ul>
          </details>
        )}
        {optionalPermissions !== undefined && (
          <Group
            title="May ask for later"
            items={(optionalPermissions ?? []).map((one) => describePermission(marketplace, one).words)}
            none="It asks for nothing later."
          />
        )}
        {dataUse !== undefined && (
          <Group
            title="Data it collects, as its developer declares"
            items={(dataUse ?? []).map((kind) => kind.replaceAll(/[-_]/g, ' '))}
            none={dataUse === null ? 'The developer has made no declaration.' : 'Declares to collect no data.'}
          />
        )}
      </div>
    </Section>
  );
}

function keyOf({ permission, droppedOn }: PermissionInWords): string {
  return `${permission} ${droppedOn}`;
}

/** The risk in a sentence: what the riskiest permission allows, and when it came. */
function Verdict({
  risk,
  permissions,
  changes,
}: { risk: PermissionInWords['risk'] } & Omit<Props['details'], 'content' | 'risk'>) {
  const current = permissions.filter(({ droppedOn }) => droppedOn === null);
  const [worst] = current;
  if (!worst) return <p>It asks for no permissions.</p>;
  const word = risk === 'none' ? 'No' : capital(risk);
  const able = worst.isKnown ? ` It can ${worst.words.charAt(0).toLowerCase()}${worst.words.slice(1)}.` : '';
  return (
    <p className="text-ink-2">
      <b className="font-semibold text-ink">{word} risk.</b>
      {able}
      {afterHands(current, changes)}
    </p>
  );
}

// Risky permissions that came soon after a change of hands are its news.
function afterHands(current: readonly PermissionInWords[], changes: Props['details']['changes']): string {
  const hands = newestHandsChange(changes);
  if (!hands) return '';
  const came = current.filter(({ risk, since }) => rankOf(risk) >= rankOf('medium') && since && since >= hands.day);
  const first = came.flatMap(({ since }) => since ?? []).toSorted()[0];
  if (!first) return '';
  const days = daysBetween(hands.day, first);
  const when = days === 0 ? 'on the day' : `${formatAmount(days, 'day')} after`;
  return ` ${came.length === 1 ? 'A risky permission' : `${came.length} risky permissions`} came ${came.length === 1 ? '' : 'from '}${when} the owner changed.`;
}

function Permission({ permission, words, risk, isKnown, since, version, droppedOn }: PermissionInWords) {
  const when = droppedOn
    ? `dropped ${formatDay(droppedOn)}`
    : since
      ? `since ${formatDay(since)}${version ? `, version ${version}` : ''}`
      : 'since the first version seen';
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)] border-hairline border-b py-2.5">
      {droppedOn ? <span /> : <RiskBars risk={risk} />}
      <div className="wrap-anywhere min-w-0">
        {droppedOn ? (
          <p>
            <span className="sr-only">Dropped: </span>
            <s className="text-ink-3">{words}</s>
          </p>
        ) : (
          <p className="font-medium">{words}</p>
        )}
        <p className="text-ink-2 text-xs">
          {isKnown && (
            <>
              <code className="font-mono">{permission}</code>
              {' · '}
            </>
          )}
          {!isKnown && 'a permission unknown to us · '}
          {when}
        </p>
      </div>
    </li>
  );
}

function Group({ title, items, none }: { title: string; items: string[]; none: string }) {
  return (
    <div>
      <h3 className="text-ink-2 text-xs">{title}</h3>
      <div className="mt-1">{items.length > 0 ? <FoldedList items={items} /> : none}</div>
    </div>
  );
}
