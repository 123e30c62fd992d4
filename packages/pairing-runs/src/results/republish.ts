import { RequestError } from '@pi/accounts';
import type { Tx } from '@pi/db';
import type { User } from '@pi/domain/events';
import { type BoardParts, toBoard } from '../board/to-board.ts';
import { whyNotPublished } from '../board/why-not-published.ts';
import type { Placement, Revision } from '../revisions/revision.ts';
import { resultLetters } from './result-letters.ts';
import type { ResultsRepository } from './results.repository.ts';

/**
 * Publishes a repair in place of the groups that are published: who has others in their group
 * now, or
 * none, gets a letter; the others get none.
 * @param before what participants see until now
 * @throws RequestError where somebody is left out whom nobody confirmed (conflict)
 */
export async function republish(
  repo: ResultsRepository,
  tx: Tx,
  user: User,
  parts: BoardParts,
  { before, appUrl }: { before: Revision; appUrl: URL },
): Promise<void> {
  const { event } = parts.input;
  const { brokenRules, notPaired, isOutdated } = toBoard(parts);
  const missing = whyNotPublished({ status: 'TERMINATED' }, { brokenRules, notPaired, isOutdated });
  if (missing) throw new RequestError('conflict', missing);
  await repo.updatePublication(event.id, parts.run.id, parts.latest.number, user.id);
  const changed = peopleWithOthers(before.placement, parts.latest.placement);
  const emails = new Set(parts.input.people.flatMap((one) => (changed.has(one.user.id) ? one.user.email : [])));
  const letters = resultLetters(parts, await repo.getRounds(event.id), appUrl, 'changed');
  await repo.mail.put(
    tx,
    letters.filter(({ recipient }) => emails.has(recipient)),
  );
}

/** Who is in a group of other people than before, or in none any more. */
export function peopleWithOthers(before: Placement, after: Placement): Set<string> {
  const [old, now] = [before, after].map(({ groups }) => {
    const sets = groups.flatMap((group) => group.map((id) => [id, group.toSorted().join()] as const));
    return new Map(sets);
  });
  const everybody = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return new Set([...everybody].filter((id) => old?.get(id) !== now?.get(id)));
}
