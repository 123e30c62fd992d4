/** A session that is used gets another token when this one is so many hours old. */
const TOKEN_HOURS = 24;
/** The earlier token works for so many seconds more: for requests that are on their way. */
export const GRACE_SECONDS = 60;

/** Whether the token of a session that began then is due to be replaced. */
export function isTokenOld(since: Date, now: Date): boolean {
  return now.getTime() - since.getTime() >= TOKEN_HOURS * 3_600_000;
}
