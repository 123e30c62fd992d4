import { RequestError } from '@pi/accounts';
import { nameOfUser, type User } from '@pi/domain/events';
import { requireEventAdmin } from '@pi/events';
import { knownBound } from '../board/known-bound.ts';
import { listUnpaired } from '../board/list-unpaired.ts';
import type { BoardParts } from '../board/to-board.ts';
import { readBoard } from '../board/view-board.ts';
import { readInput } from '../input/read-input.ts';
import { describeReasons } from '../reasons/describe-reasons.ts';
import type { ResultsRepository } from '../results/results.repository.ts';
import { groupOf } from '../revisions/apply-step.ts';
import type { StoredPlan } from '../rounds/plan-view.ts';
import type { ExportedPairing, ExportRow } from './export-rows.ts';

/**
 * The latest pairing of an event, to be exported; once it is published, the published one.
 * @throws RequestError: not theirs, or nobody was paired yet (conflict)
 */
export async function exportPairings(
  repository: ResultsRepository,
  user: User,
  eventId: string,
): Promise<ExportedPairing> {
  const event = await requireEventAdmin(repository, user, eventId);
  const publication = event.status === 'PAIRING_PUBLISHED' ? await repository.getPublication(eventId) : null;
  const run = publication
    ? await repository.getRun(publication.runId)
    : await repository.getLatestRun(eventId, { isDone: true });
  if (!run) throw new RequestError('conflict', `Nobody was paired yet: the event is ${event.status}.`);
  const parts = await readBoard(repository, await readInput(repository, event), run, publication?.revision);
  return toExport(parts, await repository.getRounds(eventId));
}

function toExport(parts: BoardParts, plan: StoredPlan | null): ExportedPairing {
  const { input, run, latest, words } = parts;
  const { id, title, endDay, status, organizationName } = input.event;
  const numbered = latest.reasons.map((reasons, at) => [at + 1, describeReasons(reasons, words)] as const);
  return {
    event: { id, title, endDay, status, organization: organizationName },
    run: {
      ...{ id: run.id, number: run.number, revision: latest.number },
      ...{ objective: run.objective, seed: run.seed, solverVersion: run.solverVersion },
    },
    inputHash: run.inputHash ?? '',
    total: latest.total,
    bound: knownBound(parts),
    reasons: new Map(numbered),
    rows: toRows(parts, plan),
  };
}

function toRows({ input, latest, words }: BoardParts, plan: StoredPlan | null): ExportRow[] {
  const unpaired = new Map(listUnpaired(input, latest.placement, words).map((one) => [one.id, one]));
  const rows = input.people.map(({ user, registration }): ExportRow => {
    const why = unpaired.get(user.id);
    return {
      user,
      name: nameOfUser(user),
      role: input.event.roles && registration.role,
      group: groupOf(latest.placement, user.id) + 1 || null,
      notPaired: why ? { reason: why.reason, detail: why.detail, isSigned: why.isSigned } : null,
      score: latest.ownScores.get(user.id) ?? null,
      rounds: roundsOf(plan, user.id),
    };
  });
  const last = Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => (a.group ?? last) - (b.group ?? last));
}

function roundsOf(plan: StoredPlan | null, id: string): (number | null)[] {
  if (!plan) return [];
  return Array.from({ length: plan.rounds }, (_, at) => {
    const place = plan.places.find(({ round, user }) => round === at + 1 && user.id === id);
    return place?.groupNumber ?? null;
  });
}
