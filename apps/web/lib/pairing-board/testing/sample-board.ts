import type { Board, BoardPerson } from '@pi/domain/events';

/** Somebody on a board of the tests: their name is also their id. */
export function samplePerson(name: string, more: Partial<BoardPerson> = {}): BoardPerson {
  return {
    id: name,
    name,
    role: null,
    stage: null,
    field: null,
    score: 700_000,
    isLocked: false,
    movedFrom: null,
    ...more,
  };
}

/** A board of groups of these people, by their names. */
export function sampleBoard(groups: string[][], more: Partial<Board> = {}): Board {
  return {
    run: {
      id: 'run',
      number: 1,
      objective: 'total',
      seed: 1,
      solverVersion: '1',
      inputHash: 'f'.repeat(64),
      computedAt: '2026-12-02T08:31:00Z',
    },
    revision: { number: 0, step: 'Computed', by: null, at: '2026-12-02T08:31:00Z', undo: null, redo: null },
    total: 23_530_000,
    computedTotal: 23_580_000,
    bound: { value: 23_600_000, method: 'linear_program' },
    worst: null,
    groups: groups.map((names, nth) => ({
      number: nth + 1,
      isLocked: false,
      isEdited: false,
      score: 3_000_000,
      reasons: ['All free Tue 18–20.'],
      people: names.map((name) => samplePerson(name)),
    })),
    brokenRules: [],
    notPaired: [],
    isOutdated: false,
    hasLeavers: false,
    whyNotPublished: null,
    ...more,
  };
}
