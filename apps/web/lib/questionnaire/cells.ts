import { FIRST_HOUR, LAST_HOUR } from '@pi/domain/events/answering';

const DAY = 24;

/** The hours of a day that the grid shows. */
export const GRID_HOURS = Array.from({ length: LAST_HOUR - FIRST_HOUR }, (_, index) => FIRST_HOUR + index);

/** A cell of the grid as an hour of the week, since Monday 00:00. */
export function cellOf(day: number, hour: number): number {
  return day * DAY + hour;
}

/** The day of the week, 0 for Monday, and the hour of the day of a cell. */
export function placeOf(cell: number): { day: number; hour: number } {
  return { day: Math.floor(cell / DAY), hour: cell % DAY };
}

/** The cell that a key leads to; null where it is none that moves. At an edge it stays. */
export function moveCell(cell: number, key: string): number | null {
  const { day, hour } = placeOf(cell);
  switch (key) {
    case 'ArrowUp':
      return cellOf(day, Math.max(FIRST_HOUR, hour - 1));
    case 'ArrowDown':
      return cellOf(day, Math.min(LAST_HOUR - 1, hour + 1));
    case 'ArrowLeft':
      return cellOf(Math.max(0, day - 1), hour);
    case 'ArrowRight':
      return cellOf(Math.min(6, day + 1), hour);
    case 'Home':
      return cellOf(0, hour);
    case 'End':
      return cellOf(6, hour);
    default:
      return null;
  }
}
