import { z } from 'zod';
import { PROBLEM_KINDS } from '../parse-result.ts';
import { RUN_STATUSES } from '../run.ts';
import { answerOf, CommandAnswer, Moment, RunError } from './answer.ts';
import { CompanyProposal } from './identity.ts';
import { MarketplaceState, ReadDay } from './marketplace.ts';

/** Counts of our own work are plain numbers. */
const PublicRunCounts = z.object({
  units: z.int(),
  listings: z.int(),
  revisions: z.int(),
  changes: z.int(),
  gone: z.int(),
  failures: z.int(),
});

/** A daily run. */
export const RunSummary = z.object({
  day: z.iso.date(),
  status: z.enum(RUN_STATUSES),
  /** Whether the store showed something else than the day, so that its numbers are not used. */
  suspect: z.boolean(),
  startedAt: Moment,
  finishedAt: Moment.nullable(),
  counts: PublicRunCounts,
  error: RunError,
});
export type RunSummary = z.infer<typeof RunSummary>;

/** How often the newest run found a field of listings. */
export const FieldCounts = z.object({
  field: z.string(),
  /** Listings read. */
  read: z.int(),
  /** Those of them that have the field. */
  present: z.int(),
  /** Those whose field could be compared with an earlier value. */
  compared: z.int(),
  /** Those of the compared that differ from it. */
  changed: z.int(),
});
export type FieldCounts = z.infer<typeof FieldCounts>;

/** How well a marketplace is read. */
export const MarketplaceStatus = z.object({
  name: z.string(),
  /** The newest day whose run finished and is not suspect; null where there is none. */
  lastGood: ReadDay.nullable(),
  /** Oldest first. */
  runs: z.array(RunSummary),
  /** Of the newest day with figures: plugins listed, those of them read, and those missing. */
  coverage: z.object({ day: z.iso.date(), plugins: z.int(), seen: z.int(), missing: z.int() }).nullable(),
  /** Why the newest run's day is suspect, a sentence each. */
  suspicions: z.array(z.string()),
  /** Failures of the newest run, the most frequent kind first. */
  failures: z.array(z.object({ kind: z.enum(PROBLEM_KINDS), count: z.int() })),
  fields: z.array(FieldCounts),
});
export type MarketplaceStatus = z.infer<typeof MarketplaceStatus>;

/** The jobs of a marketplace that are not done. */
export const QueueDepth = z.object({
  waiting: z.int(),
  active: z.int(),
  /** Jobs that failed for good. */
  dead: z.int(),
  /** When the oldest waiting job was added; null where none waits. */
  oldest: Moment.nullable(),
});

/** `status` is null where the marketplace was never read, `queue` where it has no job. */
export const StatusEntry = z.object({
  info: z.object({ name: z.string(), title: z.string() }),
  state: MarketplaceState,
  status: MarketplaceStatus.nullable(),
  queue: QueueDepth.nullable(),
});
export type StatusEntry = z.infer<typeof StatusEntry>;

/** Whether every marketplace that is on has a good day that is recent enough. */
export const Health = z.object({
  /** The day that every marketplace that is on should have; null where none was ever read. */
  due: z.iso.date().nullable(),
  /** The marketplaces that do not have it, each with its newest good day and the reason. */
  missed: z.array(
    z.object({ name: z.string(), title: z.string(), lastGood: z.iso.date().nullable(), reason: z.string() }),
  ),
});
export type Health = z.infer<typeof Health>;

export const HealthAnswer = answerOf({
  ...Health.shape,
  /** Of the product, as its package states it. */
  version: z.string(),
});

/** How far a language model is with reading listings; counts of our own work. */
export const AnalystStatus = z.object({
  /** Why it is off, in one sentence; null: it is on. */
  whyOff: z.string().nullable(),
  /** The model, as its provider calls it; null where it is off. */
  model: z.string().nullable(),
  /** Of the UTC day, in USD: what calls cost or may cost, and what they may cost at most. */
  spentUsd: z.number(),
  budgetUsd: z.number().nullable(),
  /** Calls of the day that were answered, and that gave nothing to use. */
  answered: z.int(),
  failed: z.int(),
  /** Plugins that were read, those whose last reading failed, and those never read. */
  analyzed: z.int(),
  failedPlugins: z.int(),
  waiting: z.int(),
});
export type AnalystStatus = z.infer<typeof AnalystStatus>;

export const StatusAnswer = answerOf({
  health: Health,
  marketplaces: z.array(StatusEntry),
  /** Whether the web app may change tables, because it uses the database as its owner. */
  hasOwnerRights: z.boolean(),
  /** Companies that are possibly the same: how many pairs, and the likeliest of them. */
  proposals: z.object({ open: z.int(), likeliest: z.array(CompanyProposal) }),
  analyst: AnalystStatus,
});

/** The answer to a call of the cron route: how far the day's runs are. */
export const CronAnswer = CommandAnswer.extend({
  day: z.iso.date(),
  runs: z.array(
    z.object({
      marketplace: z.string(),
      day: z.iso.date(),
      status: z.enum(RUN_STATUSES),
      /** How the run stands, in one sentence. */
      message: z.string(),
      /** Why the day is suspect, a sentence each; empty where it is not. */
      suspect: z.array(z.string()),
      counts: PublicRunCounts,
      /** Units still to do. */
      left: z.int(),
    }),
  ),
  /** Units still to do, of all runs. */
  left: z.int(),
});
