import { standardizeCompanyName } from '@pi/intelligence';
import type { LabelledName } from './labelled.ts';
import { percent, reaches, tableBy } from './tally.ts';

const TARGET = 0.92;

/** Prints how many names are shown as expected. @returns the targets that are missed */
export function scoreNames(names: readonly LabelledName[]): string[] {
  const scored = names.map((name) => ({ ...name, shown: standardizeCompanyName(name.raw).display }));
  const isRight = ({ accepted, shown }: (typeof scored)[number]) => accepted.includes(shown);
  const right = scored.filter(isRight).length;
  console.log(`\nNames: ${percent(right, names.length)} as expected`);
  const row = (some: typeof scored) => ({ right: some.filter(isRight).length, of: some.length });
  console.table(tableBy(scored, ({ kind }) => kind, row));
  for (const one of scored)
    if (!isRight(one)) console.log(`${one.kind}: "${one.raw}" is shown as "${one.shown}", not "${one.accepted[0]}"`);
  return reaches(right, names.length, TARGET) ? [] : ['names: 92 % as expected'];
}
