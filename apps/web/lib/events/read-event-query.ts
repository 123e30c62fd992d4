/** The longest search that is read. */
const LONGEST = 120;

/** What a list of events is searched for; empty where nothing is. */
export function readEventQuery(given: string | string[] | undefined): string {
  return (Array.isArray(given) ? given[0] : given)?.trim().slice(0, LONGEST) ?? '';
}
