import type { Board, PairingStep } from '@pi/domain/events';
import { nameOnBoard } from './find-people.ts';

/** What a step does, in words: `swap Tomas Reyes and Owen Price`. */
export function describeStep(board: Board, step: PairingStep): string {
  const name = (id: string) => nameOnBoard(board, id);
  switch (step.kind) {
    case 'swap':
      return `swap ${name(step.people[0])} and ${name(step.people[1])}`;
    case 'move':
      return `move ${name(step.person)} to Group ${step.group}`;
    case 'take_out':
      return `take ${name(step.person)} out`;
    case 'lock_group':
      return `${step.isLocked ? 'lock' : 'unlock'} Group ${step.group}`;
    case 'lock_person':
      return `${step.isLocked ? 'lock' : 'unlock'} ${name(step.person)}`;
    case 'sign':
      return `${step.isSigned ? 'sign for' : 'no longer sign for'} ${name(step.person)}`;
    case 'restore':
      return `go to revision ${step.revision}`;
  }
}
