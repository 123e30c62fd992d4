import { randomFrom } from '@pi/domain/testing/random-from';
import { REQUEST_FAULTS } from './answers.ts';
import { WRITE_FAULTS } from './faulty-folder.ts';
import { CONNECTION_FAULTS, STATEMENT_FAULTS } from './faulty-pool.ts';
import type { OperationKind } from './scheduler.ts';

/** A fault of the operations of one kind from the `first` on, counted from 1. */
export interface PlannedFault {
  kind: OperationKind;
  first: number;
  count: number;
  fault: string;
}

/** Something that happens to the processes before, or after, the operation with a number. */
export interface PlannedEvent {
  at: number;
  event: 'dies before' | 'dies after' | 'clock';
  /** How far the clock jumps. */
  minutes?: number;
}

/** What goes wrong on one day. */
export interface Plan {
  seed: number;
  /** How many processes work on the day at once. */
  processes: number;
  faults: PlannedFault[];
  events: PlannedEvent[];
}

/** About how many operations of each kind an undisturbed day has. */
const USUAL: Record<OperationKind, number> = { connection: 150, statement: 380, request: 16, write: 36 };
const FAULTS: Record<OperationKind, readonly string[]> = {
  connection: CONNECTION_FAULTS,
  statement: STATEMENT_FAULTS,
  request: REQUEST_FAULTS,
  write: WRITE_FAULTS,
};
/** How often each kind is chosen. */
const KINDS: OperationKind[] = ['statement', 'statement', 'statement', 'request', 'request', 'write', 'connection'];
const LONGEST = 8;
/** Jumps of the clock. After one back, jobs of a dead process come back that much later. */
const MINUTES = [-15, -5, 2, 30, 180, 20 * 60];

/** Draws what goes wrong: the same for the same seed. */
export function drawPlan(seed: number): Plan {
  const random = randomFrom(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const oneOf = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const faults = Array.from({ length: upTo(4) }, (): PlannedFault => {
    const kind = oneOf(KINDS);
    const lasts = random();
    const count = lasts < 0.7 ? 1 : lasts < 0.95 ? upTo(LONGEST) : USUAL[kind];
    return { kind, first: upTo(USUAL[kind]), count, fault: oneOf(FAULTS[kind]) };
  });
  const all = Object.values(USUAL).reduce((sum, one) => sum + one, 0);
  const events: PlannedEvent[] = [];
  while (random() < 0.4) events.push({ at: upTo(all), event: random() < 0.5 ? 'dies before' : 'dies after' });
  if (random() < 0.3) events.push({ at: upTo(all), event: 'clock', minutes: oneOf(MINUTES) });
  return { seed, processes: random() < 0.3 ? 2 : 1, faults, events };
}

/** The plan in lines for a person. */
export function describePlan({ processes, faults, events }: Plan): string[] {
  return [
    `${processes} ${processes === 1 ? 'process' : 'processes'}`,
    ...faults.map(({ kind, first, count, fault }) => {
      const last = count > 1 ? ` to ${first + count - 1}` : '';
      return `${kind} ${first}${last}: ${fault}`;
    }),
    ...events.map(({ at, event, minutes }) =>
      event === 'clock'
        ? `operation ${at}: the clock jumps ${minutes} minutes`
        : `operation ${at}: its process ${event} it`,
    ),
  ];
}
