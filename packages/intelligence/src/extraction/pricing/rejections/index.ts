import { NO_MONEY_ASKED } from './no-money-asked.ts';
import { OTHER_SELLERS } from './other-sellers.ts';
import { OTHER_THINGS } from './other-things.ts';
import type { Rejection } from './rejection.ts';
import { USERS_AND_SUPPORTERS } from './users-and-supporters.ts';

/**
 * The reasons for which an amount is no price of the plugin. Each looks at the clause or the
 * sentence of the amount alone.
 */
export const REJECTIONS: readonly Rejection[] = [
  ...NO_MONEY_ASKED,
  ...OTHER_THINGS,
  ...OTHER_SELLERS,
  ...USERS_AND_SUPPORTERS,
];
