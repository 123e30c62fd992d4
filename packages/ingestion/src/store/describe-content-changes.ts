import {
  type ChangeDescription,
  type ChangeKind,
  CONTENT_CHANGE_KINDS,
  contentChanges,
  cutChange,
  type RevisionContent,
} from '@pi/domain';
import { isTakenOver, type OwnerChange, ownerChange } from '@pi/intelligence';

/**
 * The changes between two contents of an id, in the order of `CONTENT_CHANGE_KINDS`; a takeover
 * replaces the changes of name and owner.
 * @param owner the change of its owner, where it follows from more than the two contents
 */
export function describeContentChanges(
  before: RevisionContent,
  after: RevisionContent,
  owner: OwnerChange | null = ownerChange(before, after),
): ChangeDescription[] {
  const changes = contentChanges(before, after);
  if (isTakenOver(before, after)) {
    const takeover = { kind: 'taken_over' as const, before: cutChange(before.name), after: cutChange(after.name) };
    return [takeover, ...changes.filter(({ kind }) => kind !== 'renamed')];
  }
  return [...changes, ...(owner ? [owner] : [])].sort((one, other) => rankOf(one.kind) - rankOf(other.kind));
}

function rankOf(kind: ChangeKind): number {
  return (CONTENT_CHANGE_KINDS as readonly ChangeKind[]).indexOf(kind);
}
