import { BUILDING } from './building.ts';
import { MARKETING } from './marketing.ts';
import { PUBLISHING } from './publishing.ts';
import { SELLING } from './selling.ts';
import { WORKING } from './working.ts';

/** Products with their spellings, the shown one first: our own list, of general knowledge. */
export const PRODUCTS: readonly (readonly [name: string, ...spellings: string[]])[] = [
  SELLING,
  MARKETING,
  WORKING,
  BUILDING,
  PUBLISHING,
].flatMap((text) =>
  text
    .trim()
    .split('\n')
    .map((line): [string, ...string[]] => {
      const [name = '', ...spellings] = line.split(' = ');
      return [name, ...spellings];
    }),
);

/** The spellings of each product beside its name. */
export const PRODUCT_SPELLINGS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  PRODUCTS.map(([name, ...spellings]) => [name, spellings]),
);
