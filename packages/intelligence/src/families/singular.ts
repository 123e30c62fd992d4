/** A folded word without a plural's s: `invoices` is `invoice`; the s of `css` or `access` belongs to the word. */
export function singular(key: string): string {
  return key.length > 3 && /[^s]s$/.test(key) ? key.slice(0, -1) : key;
}
