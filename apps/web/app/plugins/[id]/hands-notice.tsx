import { isChangeOfHands } from '@pi/domain';
import type { PluginDetails } from '@pi/domain/api';
import { changeSentence } from '#lib/change-labels.ts';
import { formatDay } from '#lib/format.ts';

/** The newest change of hands; nothing where there is none. */
export function HandsNotice({ changes }: Pick<PluginDetails, 'changes'>) {
  const change = changes.find(isChangeOfHands);
  if (!change) return null;
  const sentence = changeSentence(change);
  const rest = sentence.replace(/^Changed hands: /, '');
  return (
    <p role="note" className="wrap-anywhere -mt-4 mb-8 border-down border-l-4 bg-hover px-4 py-3">
      <strong className="font-semibold">Changed hands on {formatDay(change.day)}</strong>: {rest}.
    </p>
  );
}
