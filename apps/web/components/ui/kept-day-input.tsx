import { keptDay } from '#lib/kept-day.ts';

/** In a form of a page that knows days of the past: keeps the day that the page is of. */
export function KeptDayInput() {
  const day = keptDay();
  return day === undefined ? null : <input type="hidden" name="asOf" value={day} />;
}
