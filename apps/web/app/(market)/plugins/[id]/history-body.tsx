import type { OwnerPeriod } from '@pi/domain/api';
import { describePermission } from '@pi/intelligence';
import { Fragment } from 'react';
import { capital } from '#lib/capital.ts';
import { changeSentence, handsEvidence } from '#lib/change-labels.ts';
import { formatExact } from '#lib/format.ts';
import type { HistoryBody } from '#lib/history-entries.ts';
import { moreItems } from '#lib/more-items.ts';
import { diffTexts, diffWords } from '#lib/text-diff.ts';
import { ChangedFields } from './changed-fields.tsx';
import { OwnerName } from './owner-name.tsx';
import { WordDiff } from './word-diff.tsx';

interface Props {
  body: HistoryBody;
  marketplace: string;
  owners: readonly OwnerPeriod[];
}

/** What an entry of the history says. */
export function HistoryText({ body, marketplace, owners }: Props) {
  switch (body.type) {
    case 'sentence':
      return <Sentence change={body.change} owners={owners} />;
    case 'permissions':
      return <PermissionChange {...body} marketplace={marketplace} />;
    case 'words':
      return <WordDiff parts={diffWords(body.before, body.after)} />;
    case 'text':
      return <LongText before={body.before} after={body.after} />;
    case 'fields':
      return <ChangedFields changes={body.changes} />;
  }
}

type Change = Extract<HistoryBody, { type: 'sentence' }>['change'];

function Sentence({ change, owners }: { change: Change; owners: Props['owners'] }) {
  const seller = owners.findLast(({ to }) => to === change.day);
  const buyer = owners.findLast(({ from }) => from === change.day);
  if (change.kind !== 'owner_changed' || !seller || !buyer) return changeSentence(change);
  const evidence = handsEvidence(change).replace(/^[ ;(]+/, '');
  return (
    <>
      From <OwnerName owner={seller} /> to <OwnerName owner={buyer} />
      {evidence && <Note>{capital(evidence).replace(')', '')}</Note>}
    </>
  );
}

/** A plugin can ask for any number of permissions on one day. */
const MOST = 20;

function PermissionChange({
  added,
  removed,
  version,
  marketplace,
}: Omit<Extract<HistoryBody, { type: 'permissions' }>, 'type'> & { marketplace: string }) {
  return (
    <>
      {added.length > 0 && <p>Asks for {named(added)}</p>}
      {removed.length > 0 && <p>No longer asks for {named(removed)}</p>}
      {version && <Note>With version {version}</Note>}
    </>
  );

  function named(permissions: string[]) {
    const { shown, more } = moreItems(permissions, MOST);
    return (
      <>
        {shown.map((permission, index) => (
          <Fragment key={permission}>
            {index > 0 && ', '}
            <b className="font-semibold" title={permission}>
              {lower(describePermission(marketplace, permission))}
            </b>
          </Fragment>
        ))}
        {more && `, ${more}`}
      </>
    );
  }
}

function lower({ words, isKnown }: { words: string; isKnown: boolean }): string {
  return isKnown ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** The passages that differ; the whole text opens. */
function LongText({ before, after }: { before: string; after: string }) {
  const { passages, differing, of } = diffTexts(before, after);
  const { shown, more } = moreItems(passages, MOST);
  return (
    <>
      {shown.map((parts, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: passages have no name but their place
        <p key={index} className="whitespace-pre-line">
          … <WordDiff parts={parts} /> …
        </p>
      ))}
      {more && <p>{more}</p>}
      <details className="text-sm">
        <summary className="py-0.5 text-accent max-md:py-2.5">
          Whole text, {formatExact(differing)} of {formatExact(of)} sentences differ
        </summary>
        <div className="mt-1 whitespace-pre-line border-hairline border-l pl-3 text-ink-2">{after}</div>
      </details>
    </>
  );
}

function Note({ children }: { children: React.ReactNode }) {
  return <p className="text-ink-2 text-xs">{children}</p>;
}
