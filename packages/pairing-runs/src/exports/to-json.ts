import type { ExportedPairing } from './export-rows.ts';

/** A pairing as it is exported in JSON: groups with their people, and who is in none. */
export function toJson({ rows, reasons, ...rest }: ExportedPairing) {
  const people = rows.map(({ user: { id, email, stage, field }, name, role, group, notPaired, score, rounds }) => ({
    ...{ id, name, email, role, stage, field, group, notPaired, score, rounds },
  }));
  const numbers = [...new Set(rows.flatMap(({ group }) => group ?? []))];
  return {
    ...rest,
    groups: numbers.map((number) => ({
      number,
      reasons: reasons.get(number) ?? [],
      people: people.filter(({ group }) => group === number).map(({ group: _, notPaired: __, ...one }) => one),
    })),
    notPaired: people.filter(({ group }) => group === null).map(({ group: _, score: __, ...one }) => one),
  };
}
