/** Rows as CSV (RFC 4180). */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** A number with at most two digits after the point; empty where there is none. */
export function csvNumber(value: number | undefined): number | string {
  return value === undefined ? '' : Math.round(value * 100) / 100;
}

function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
