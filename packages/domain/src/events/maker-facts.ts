import type { Day } from '../day.ts';

/**
 * What the market knows of the companies that somebody confirmed to belong to, from a dated
 * snapshot. Numbers are brackets; nothing of revenue.
 */
export interface MakerFacts {
  /** Names of marketplaces with a listing, in order, each once. */
  marketplaces: string[];
  /** Shared categories, in order, each once. */
  categories: string[];
  /** Which category in which marketplace: who shares one competes. */
  listedIn: { marketplace: string; category: string }[];
  /** The programs that the plugins run in, as the stores name them. */
  worksWith: string[];
  /** Users of all listings together, e.g. "1k–10k"; null: no store counts them. */
  userBracket: string | null;
  /** The day of the snapshot. */
  day: Day;
}

/** Brackets of users, ascending. */
export const USER_BRACKETS = ['0–100', '100–1k', '1k–10k', '10k–100k', '100k–1M', '1M–10M', '10M+'] as const;

/** The bracket that a number of users is in: the lower end belongs to it. */
export function userBracketOf(users: number): (typeof USER_BRACKETS)[number] {
  const digits = Math.floor(Math.log10(Math.max(users, 1)) + 1e-9);
  return USER_BRACKETS[Math.min(Math.max(digits - 1, 0), USER_BRACKETS.length - 1)] ?? '10M+';
}
