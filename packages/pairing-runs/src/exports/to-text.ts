import type { ExportedPairing, ExportRow } from './export-rows.ts';

/** A pairing as plain text: to be read, or sent by hand. */
export function toText(pairing: ExportedPairing): string {
  const { event, run, rows, reasons } = pairing;
  const numbers = [...new Set(rows.flatMap(({ group }) => group ?? []))];
  const parts = numbers.map((number) => {
    const people = rows.filter(({ group }) => group === number).map((row) => `  ${toLine(row)}`);
    const why = (reasons.get(number) ?? []).map((reason) => `  * ${reason}`);
    return [`Group ${number}`, ...people, ...why].join('\n');
  });
  const unpaired = rows.filter(({ group }) => group === null);
  const rest = unpaired.map((row) => `  ${toLine(row)}: ${row.notPaired?.detail ?? ''}`);
  if (rest.length > 0) parts.push(['Not paired', ...rest].join('\n'));
  const head = `${event.title}\n${event.organization}, run ${run.number}, revision ${run.revision}`;
  return `${[head, ...parts].join('\n\n')}\n`;
}

function toLine({ name, role, user }: ExportRow): string {
  return `${name}${role ? ` (${role})` : ''} <${user.email}>`;
}
