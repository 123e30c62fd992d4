import { findProducts } from '@pi/intelligence';
import type { LabelledFamily } from './labelled.ts';
import { percent, tableBy } from './tally.ts';

const MOST_MISSED = 2;

/** Prints how well listings of one company are grouped. @returns the targets that are missed */
export function scoreFamilies(families: readonly LabelledFamily[]): string[] {
  const scored = families.map((family) => ({
    family,
    isJoined: isOneProduct(family),
    isSame: family.label === 'same',
  }));
  const wrong = scored.filter(({ isJoined, isSame }) => isJoined && !isSame);
  const missed = scored.filter(({ isJoined, isSame }) => !isJoined && isSame);
  const right = scored.filter(({ isJoined, isSame }) => isJoined && isSame);
  console.log(`\nProducts: ${families.length} pairs of listings of one company`);
  console.log(`precision ${percent(right.length, right.length + wrong.length)}, joined wrongly ${wrong.length}`);
  console.log(`recall ${percent(right.length, right.length + missed.length)}, missed ${missed.length}`);
  const row = (some: typeof scored) => ({
    right: some.filter(({ isJoined, isSame }) => isJoined === isSame).length,
    'joined wrongly': some.filter((one) => wrong.includes(one)).length,
    missed: some.filter((one) => missed.includes(one)).length,
  });
  console.table(tableBy(scored, ({ family }) => family.kind, row));
  for (const { family, isJoined } of [...wrong, ...missed]) {
    const { id, kind, label, company, a, b } = family;
    console.log(`${id} ${kind}: ${isJoined ? `joined, ${label}` : 'missed'}, of ${company.nameKey}`);
    for (const one of [a, b]) console.log(`    ${one.store} "${one.name}" ${one.websiteUrl ?? ''}`);
  }
  return [
    ...(wrong.length === 0 ? [] : ['products: none joined wrongly']),
    ...(missed.length <= MOST_MISSED ? [] : [`products: at most ${MOST_MISSED} missed`]),
  ];
}

function isOneProduct({ company, a, b, others }: LabelledFamily): boolean {
  const listings = [a, b, ...others].map(({ store, name, websiteUrl }, id) => ({
    id,
    marketplace: store,
    name,
    websiteUrl: websiteUrl ?? null,
    isListed: true,
  }));
  return findProducts(listings, company).some(({ pluginIds }) => pluginIds.includes(0) && pluginIds.includes(1));
}
