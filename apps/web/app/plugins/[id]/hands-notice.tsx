import { isChangeOfHands } from '@pi/domain';
import type { PluginChange, PluginDetails } from '@pi/domain/api';
import { changeSentence, handsEvidence, handsWords } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';
import { OwnerName } from './owner-name.tsx';

/** The newest change of hands, with the owners before and after it; nothing where there is none. */
export function HandsNotice({ changes, owners }: Pick<PluginDetails, 'changes' | 'owners'>) {
  const change = changes.find(isChangeOfHands);
  if (!change) return null;
  const seller = owners.findLast(({ to }) => to === change.day);
  const buyer = owners.findLast(({ from }) => from === change.day);
  return (
    <p role="note" className="wrap-anywhere -mt-4 mb-8 border-down border-l-4 bg-hover px-4 py-3">
      <strong className="font-semibold">
        {handsWords(change)} on {formatDay(change.day)}
      </strong>
      {seller && buyer && (
        <>
          {' from '}
          <OwnerName owner={seller} />
          {' to '}
          <OwnerName owner={buyer} />
        </>
      )}
      {restOf(change, seller !== undefined && buyer !== undefined)}.
    </p>
  );
}

function restOf(change: PluginChange, namesOwners: boolean): string {
  if (change.kind === 'taken_over') return `. ${changeSentence(change)}`;
  return namesOwners ? handsEvidence(change) : changeSentence(change).slice(handsWords(change).length);
}
