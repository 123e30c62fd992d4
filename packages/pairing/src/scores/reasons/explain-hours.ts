import type { Day } from '@pi/domain';
import { type Availability, type Question, toUtcQuarters } from '@pi/domain/events';
import { ONE } from '../respondent.ts';
import { ENOUGH_HOURS } from '../terms/hours.ts';
import { type Members, peopleOf } from './group.ts';
import type { QuarterSpan, Reason } from './reason.ts';

const QUARTERS_A_DAY = 96;

/** The time that everybody in a group has. */
export function explainHours({ id, weight }: Question, group: Members, weekAfter: Day): Reason[] {
  const all = group.map(({ answers }) => answers.get(id)).filter(isAvailability);
  if (all.length < group.length) return [];
  const [first = new Set<number>(), ...others] = all.map((one) => toUtcQuarters(one, weekAfter));
  const common = [...first].filter((quarter) => others.every((quarters) => quarters.has(quarter)));
  if (common.length === 0) return [];
  const similarity = Math.min(ONE, Math.round((ONE * common.length) / (4 * ENOUGH_HOURS)));
  // Said even where hours have no weight: a group needs a time to meet.
  const shared = peopleOf(group, group, Math.max(weight, 1), similarity);
  return [{ kind: 'hours', question: id, spans: spansOf(common), ...shared }];
}

/** Runs of quarters, each within one day. */
function spansOf(quarters: readonly number[]): QuarterSpan[] {
  const spans: QuarterSpan[] = [];
  for (const quarter of quarters.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last?.to === quarter && quarter % QUARTERS_A_DAY !== 0) last.to = quarter + 1;
    else spans.push({ from: quarter, to: quarter + 1 });
  }
  return spans;
}

function isAvailability(answer: unknown): answer is Availability {
  return typeof answer === 'object' && answer !== null && 'hours' in answer;
}
