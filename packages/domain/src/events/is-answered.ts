/** What an answer can be, as far as it can be empty. */
type Answered =
  | string
  | number
  | readonly string[]
  | { readonly offer: string; readonly seek: string }
  | { readonly hours: readonly number[] };

/** Whether an answer says something: both texts of offer/seek, at least one hour or option. */
export function isAnswered(value: Answered | undefined): boolean {
  if (value === undefined) return false;
  if (typeof value === 'number') return true;
  if (typeof value === 'string') return value.length > 0;
  if ('offer' in value) return value.offer !== '' && value.seek !== '';
  return ('hours' in value ? value.hours : value).length > 0;
}
