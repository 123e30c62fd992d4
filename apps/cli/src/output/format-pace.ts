/**
 * How fast work goes and how long the rest will take: `12.5 a second, 3 min left`.
 * @param done units of work done in the time
 * @param left units of work left
 * @returns an empty text when nothing is done yet
 */
export function formatPace(done: number, left: number, seconds: number): string {
  if (done <= 0 || seconds <= 0) return '';
  const perSecond = done / seconds;
  const rate = `${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} a second`;
  return left > 0 ? `${rate}, ${formatDuration(left / perSecond)} left` : rate;
}

function formatDuration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  if (minutes < 90) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
