/** The moment on the clock of a time zone: "Wed 2 Dec, 01:00 in Berlin"; null: it is UTC. */
export function describeInZone(moment: string, timeZone: string): string | null {
  const at = new Date(moment);
  if (offsetName(at, timeZone) === 'UTC') return null;
  return `${formatIn(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short' })}, ${clockIn(at, timeZone)} in ${cityOf(timeZone)}`;
}

/**
 * When something was, on a reader's clock: "today, 18:42", "28 Nov, 18:42"; on the clock of UTC
 * while their zone is not known.
 * @param today what stands before the time of the same day
 */
export function describeMoment(moment: Date, timeZone: string | null, now: Date, today = 'today, '): string {
  const zone = timeZone ?? 'UTC';
  const day = formatIn(moment, zone, { day: 'numeric', month: 'short' });
  const isToday = timeZone !== null && day === formatIn(now, zone, { day: 'numeric', month: 'short' });
  return `${isToday ? today : `${day}, `}${clockIn(moment, zone)}${timeZone === null ? ' UTC' : ''}`;
}

/** A time zone with its offset now: "Europe/Berlin (UTC+1)". */
export function describeZone(timeZone: string, now: Date): string {
  const offset = offsetName(now, timeZone);
  return offset === timeZone ? timeZone : `${timeZone.replaceAll('_', ' ')} (${offset})`;
}

function clockIn(at: Date, timeZone: string): string {
  return formatIn(at, timeZone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
}

function cityOf(timeZone: string): string {
  return timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone;
}

/** "UTC+1", "UTC-3:30", or "UTC". */
function offsetName(at: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  return name.replace('GMT', 'UTC').replace(/[+-]0$/, '');
}

function formatIn(at: Date, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat('en-GB', { ...options, timeZone }).format(at).replace(/^(\w+), /, '$1 ');
}
