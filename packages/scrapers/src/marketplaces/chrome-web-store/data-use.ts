import { flagAt, positionsIn } from '../../shared/positions.ts';

/**
 * The kinds of data that a developer can declare to collect, by their number in the data of a page
 * minus one: in the order of the store's form, where each has a box. Pages show the words of their
 * language.
 */
export const DATA_USES = [
  'personally-identifiable-information',
  'health-information',
  'financial-and-payment-information',
  'authentication-information',
  'personal-communications',
  'location',
  'web-history',
  'user-activity',
  'website-content',
] as const;

/**
 * What the developer declares to collect; empty for one who declares to collect nothing, null for
 * one who declares nothing at all.
 * @param codes the numbers of the kinds, or null
 * @param isDeclared whether there is a declaration
 * @throws Error for a number that stands for no known kind: a list without it would be too short
 */
export function dataUseOf(codes: unknown, isDeclared: unknown): string[] | null {
  const kinds = positionsIn(codes).map((code) => {
    const kind = typeof code === 'number' ? DATA_USES[code - 1] : undefined;
    if (kind === undefined) throw new Error(`${JSON.stringify(code)} is no known kind of data`);
    return kind;
  });
  return kinds.length > 0 || flagAt(isDeclared) ? kinds : null;
}
