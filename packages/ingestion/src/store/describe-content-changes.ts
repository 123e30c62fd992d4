import { type ChangeDescription, contentChanges, type RevisionContent } from '@pi/domain';
import { isTakenOver } from '@pi/intelligence';

/** The events between two contents of an id; where another product took it over, that is told in place of name and owner. */
export function describeContentChanges(before: RevisionContent, after: RevisionContent): ChangeDescription[] {
  const events = contentChanges(before, after);
  if (!isTakenOver(before, after)) return events;
  return events
    .filter(({ kind }) => kind !== 'owner_changed')
    .map((event) => (event.kind === 'renamed' ? { ...event, kind: 'taken_over' } : event));
}
