import { type ChangeDescription, contentChanges, cutChange, type RevisionContent } from '@pi/domain';
import { isTakenOver } from '@pi/intelligence';

/** The changes between two contents of an id; a takeover replaces the changes of name and owner. */
export function describeContentChanges(before: RevisionContent, after: RevisionContent): ChangeDescription[] {
  const changes = contentChanges(before, after);
  if (!isTakenOver(before, after)) return changes;
  const others = changes.filter(({ kind }) => kind !== 'owner_changed' && kind !== 'renamed');
  return [{ kind: 'taken_over', before: cutChange(before.name), after: cutChange(after.name) }, ...others];
}
