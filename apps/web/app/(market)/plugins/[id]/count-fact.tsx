import type { ApiNumber } from '@pi/domain/api';
import { Count } from '#components/count.tsx';
import type { Fact } from '#components/facts.tsx';
import { describeNumber, formatDay } from '#lib/format.ts';

/** A count with how exact it is and its day. */
export function countFact(label: string, number: ApiNumber | null): Fact {
  const note = number?.day && `${describeNumber(number)}, ${formatDay(number.day)}`;
  return { label, value: <Count number={number} />, note };
}
