import { type ChangeDescription, contentChanges, type RevisionContent } from '@pi/domain';
import { isTakenOver } from '@pi/intelligence';

/** The changes between two contents of an id; a takeover replaces the changes of name and owner. */
export function describeContentChanges(before: RevisionContent, after: RevisionContent): ChangeDescription[] {
  const changes = contentChanges(before, after);
  if (!isTakenOver(before, after)) return changes;
  return changes
    .filter(({ kind }) => kind !== 'owner_changed')
    .map((change) => (change.kind === 'renamed' ? { ...change, kind: 'taken_over' } : change));
}
