/** A folded word without the s of a plural: `invoices` gives `invoice`, `css` and `access` stay. */
export function singular(key: string): string {
  return key.length > 3 && /[^s]s$/.test(key) ? key.slice(0, -1) : key;
}
