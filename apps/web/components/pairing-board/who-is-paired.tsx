'use client';

import { Button, ButtonLink } from '#components/ui/button.tsx';
import { describeSizes } from '#lib/pairing-board/describe-sizes.ts';
import type { PairingCheck } from '#lib/pairing-board/pairing-check.ts';
import { BoardIcon } from './board-icon.tsx';

interface Props {
  eventId: string;
  check: PairingCheck;
  /** Why nobody can be paired now; null: they can. */
  reason: string | null;
  isBusy: boolean;
  pair(): void;
}

/** Before the first run: who would be paired, who not and why, and the button that pairs. */
export function WhoIsPaired({ eventId, check: { people, sizes, notPaired }, reason, isBusy, pair }: Props) {
  return (
    <div className="max-w-[47.5rem] pt-6">
      <h2>{people === null ? 'Nobody is paired yet' : `${people} people would be paired`}</h2>
      <p className="mt-2 max-w-[68ch] text-ink-2">
        {sizes.length > 0 && `They make ${describeSizes(sizes)}. `}
        {reason ??
          'Everybody is put into exactly one group, and all rules are kept. You can change the groups before anybody sees them.'}
      </p>
      <p className="mt-4">
        {reason === null ? (
          <Button look="primary" aria-busy={isBusy} aria-disabled={isBusy} onClick={pair}>
            Pair people
          </Button>
        ) : (
          <ButtonLink href={`/events/${eventId}/manage`}>To the overview</ButtonLink>
        )}
      </p>
      <h3 className="mt-8 border-hairline-strong border-b pb-2">Not paired {notPaired.length}</h3>
      {notPaired.length === 0 ? (
        <p className="flex gap-2 py-2.5 text-ink-2">
          <BoardIcon name="check" className="mt-0.5 text-up" /> Nobody would be left without a group.
        </p>
      ) : (
        <ul>
          {notPaired.map(({ id, name, detail }) => (
            <li
              key={id}
              className="flex flex-wrap justify-between gap-x-4 border-hairline border-b pt-2.5 pb-2.25 text-ink-2"
            >
              <span className="font-medium text-ink">{name}</span> {detail}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
