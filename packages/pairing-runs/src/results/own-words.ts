import type { UnpairedReason } from '@pi/domain/events';
import type { Unpaired } from '../revisions/revision.ts';

/** Why somebody is in no group, as they read it themselves. */
export interface OwnReason {
  reason: UnpairedReason;
  sentence: string;
}

/** @param unpaired null: they were not there when the groups were made */
export function ownWords(unpaired: Pick<Unpaired, 'reason' | 'detail'> | null): OwnReason {
  const reason = unpaired?.reason ?? 'joined_later';
  switch (reason) {
    case 'open_questions':
      return { reason, sentence: `When the event ended: ${unpaired?.detail ?? ''}` };
    case 'taken_out':
      return { reason, sentence: 'The organizers made the groups without you.' };
    case 'joined_later':
      return { reason, sentence: 'You joined after the groups were made.' };
  }
}
