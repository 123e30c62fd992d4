import { FIRST_HOUR, LAST_HOUR } from '@pi/domain/events/answering';
import { cellOf, GRID_HOURS, placeOf } from './cells.ts';

/** The hours after all cells between two corners, both included, were marked or unmarked. */
export function paintRange(hours: readonly number[], from: number, to: number, isOn: boolean): number[] {
  const [a, b] = [placeOf(from), placeOf(to)];
  const isIn = (cell: number) => {
    const { day, hour } = placeOf(cell);
    return isBetween(day, a.day, b.day) && isBetween(hour, a.hour, b.hour);
  };
  const others = hours.filter((cell) => !isIn(cell));
  if (!isOn) return others;
  const marked = GRID_HOURS.flatMap((hour) => [0, 1, 2, 3, 4, 5, 6].map((day) => cellOf(day, hour))).filter(isIn);
  return [...others, ...marked].toSorted((one, other) => one - other);
}

/** The hours with Monday's on Tuesday to Friday too; those outside the grid stay. */
export function copyMonday(hours: readonly number[]): number[] {
  const others = hours.filter((cell) => !isOfGrid(cell) || [0, 5, 6].includes(placeOf(cell).day));
  const monday = hours.filter((cell) => isOfGrid(cell) && placeOf(cell).day === 0);
  const copied = [1, 2, 3, 4].flatMap((day) => monday.map((cell) => cellOf(day, cell)));
  return [...others, ...copied].toSorted((one, other) => one - other);
}

function isOfGrid(cell: number): boolean {
  const { hour } = placeOf(cell);
  return hour >= FIRST_HOUR && hour < LAST_HOUR;
}

function isBetween(value: number, one: number, other: number): boolean {
  return value >= Math.min(one, other) && value <= Math.max(one, other);
}
