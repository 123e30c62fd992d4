import type { PairingStep } from '@pi/domain/events';
import { nameOf, type RuleWords } from '../rules/rule-words.ts';
import type { RunKind } from '../runs/run.ts';

const COMPUTED: Record<RunKind, string> = {
  new: 'Computed',
  rest: 'Paired the rest again',
  repair: 'Repaired',
};

/** What was done, in words. @param step null: computed */
export function describeStep(step: PairingStep | null, kind: RunKind, words: Pick<RuleWords, 'names'>): string {
  if (!step) return COMPUTED[kind];
  const name = (id: string) => nameOf(words, id);
  switch (step.kind) {
    case 'swap':
      return `Swap ${name(step.people[0])} and ${name(step.people[1])}`;
    case 'move':
      return `Move ${name(step.person)} to group ${step.group}`;
    case 'take_out':
      return `Take out ${name(step.person)}`;
    case 'lock_group':
      return `${step.isLocked ? 'Lock' : 'Unlock'} group ${step.group}`;
    case 'lock_person':
      return `${step.isLocked ? 'Lock' : 'Unlock'} ${name(step.person)}`;
    case 'sign':
      return step.isSigned
        ? `Confirm that ${name(step.person)} is not paired`
        : `Take back that ${name(step.person)} is not paired`;
    case 'restore':
      return `Back to revision ${step.revision}`;
  }
}
