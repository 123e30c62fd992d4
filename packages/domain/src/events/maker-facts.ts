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
