/** The tier of a count, as the generated columns `users_tier` and `downloads_tier` have it. */
export function tierOf(count: number): number {
  return Math.floor(Math.log(count + 1) * 5);
}
