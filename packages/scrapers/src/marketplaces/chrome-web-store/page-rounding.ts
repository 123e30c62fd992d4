/**
 * Users as the store rounds them: exact below 1,000, one significant digit (rounded down) below 10
 * million, whole millions from there.
 */
export function roundUsers(users: number): number {
  if (users < 1000) return users;
  const step = users < 10_000_000 ? 10 ** Math.floor(Math.log10(users)) : 1_000_000;
  return Math.floor(users / step) * step;
}

/** A count of ratings as the page abbreviates it: `35.5K ratings`, `1 rating`, `No ratings`. */
export function ratingsText(count: number): string {
  if (count === 0) return 'No ratings';
  return `${SHORT.format(count)} ${count === 1 ? 'rating' : 'ratings'}`;
}

const SHORT = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });
