import type { Board, BoardGroup, BoardPerson, BoardRevision } from '@pi/domain/events';
import { hashInput } from '../input/input-hash.ts';
import type { PairingInput } from '../input/pairing-input.ts';
import { describeReasons } from '../reasons/describe-reasons.ts';
import { groupOf } from '../revisions/apply-step.ts';
import { describeStep } from '../revisions/describe-step.ts';
import type { Revision, RevisionHead } from '../revisions/revision.ts';
import { describeViolation, type ViolationWords } from '../rules/broken-rule.ts';
import { nameOf } from '../rules/rule-words.ts';
import type { Run } from '../runs/run.ts';
import { knownBound } from './known-bound.ts';
import { listUnpaired } from './list-unpaired.ts';
import { whyNotPublished } from './why-not-published.ts';

/** What a board is made of. */
export interface BoardParts {
  input: PairingInput;
  run: Run;
  computed: Revision;
  latest: Revision;
  words: ViolationWords;
}

/** The board of a run, as of its latest revision. */
export function toBoard(parts: BoardParts): Board {
  const { input, run, computed, latest, words } = parts;
  const brokenRules = latest.violations.map((violation) => describeViolation(violation, words));
  const notPaired = listUnpaired(input, latest.placement, words);
  const isOutdated = run.inputHash !== hashInput(input);
  return {
    run: {
      ...{ id: run.id, number: run.number, objective: run.objective, seed: run.seed },
      solverVersion: run.solverVersion,
      inputHash: run.inputHash ?? '',
      computedAt: (run.finishedAt ?? run.createdAt).toISOString(),
    },
    revision: toBoardRevision(latest, run, words),
    total: latest.total,
    computedTotal: computed.total,
    bound: knownBound(parts),
    worst: worstOf(latest, words),
    groups: latest.placement.groups.map((_, at) => toGroup(parts, at)),
    brokenRules,
    notPaired,
    isOutdated,
    hasLeavers: latest.placement.groups.flat().some((id) => !input.people.some(({ user }) => user.id === id)),
    whyNotPublished: whyNotPublished(input.event, { brokenRules, notPaired, isOutdated }),
  };
}

/** A revision in words. */
export function toBoardRevision(
  { number, step, byUserId, at, undo, redo }: RevisionHead,
  run: Pick<Run, 'kind'>,
  words: Pick<ViolationWords, 'names'>,
): BoardRevision {
  const by = byUserId === null ? null : nameOf(words, byUserId);
  return { number, step: describeStep(step, run.kind, words), by, at: at.toISOString(), undo, redo };
}

function worstOf({ ownScores }: Revision, words: ViolationWords): Board['worst'] {
  const [worst] = [...ownScores].toSorted(([a, x], [b, y]) => x - y || (a < b ? -1 : 1));
  return worst ? { id: worst[0], name: nameOf(words, worst[0]), score: worst[1] } : null;
}

function toGroup({ input, computed, latest, words }: BoardParts, at: number): BoardGroup {
  const ids = latest.placement.groups[at] ?? [];
  const before = computed.placement.groups[at] ?? [];
  const people = ids.map((id) => toPerson(input, computed, latest, words, id));
  return {
    number: at + 1,
    isLocked: latest.placement.lockedGroups.has(at),
    isEdited: ids.length !== before.length || ids.some((id) => !before.includes(id)),
    score: latest.groupScores[at] ?? 0,
    reasons: describeReasons(latest.reasons[at] ?? [], words),
    people: people.toSorted(byRoleAndName),
  };
}

function byRoleAndName(a: BoardPerson, b: BoardPerson): number {
  const rank = ({ role }: BoardPerson) => (role === 'mentor' ? 0 : 1);
  return rank(a) - rank(b) || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1);
}

function toPerson(
  input: PairingInput,
  computed: Revision,
  latest: Revision,
  words: ViolationWords,
  id: string,
): BoardPerson {
  const user = input.people.find((one) => one.user.id === id)?.user;
  const [first, now] = [groupOf(computed.placement, id), groupOf(latest.placement, id)];
  return {
    id,
    name: nameOf(words, id),
    role: latest.placement.roles.get(id) ?? null,
    stage: user?.stage ?? null,
    field: user?.field ?? null,
    score: latest.ownScores.get(id) ?? null,
    isLocked: latest.placement.lockedPeople.has(id),
    movedFrom: first === now || first === -1 ? null : first + 1,
  };
}
