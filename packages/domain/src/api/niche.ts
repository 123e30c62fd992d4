import { z } from 'zod';
import { PRIMARY_METRICS } from '../marketplace.ts';
import { answerOf } from './answer.ts';
import { ApiNumber, MaybeNumber } from './number.ts';

/** A plugin that a niche names. */
export const NichePlugin = z.object({
  /** `marketplace:externalId` */
  id: z.string(),
  name: z.string(),
  /** The marketplace's primary number. */
  size: MaybeNumber,
  rating: MaybeNumber,
  /** The day that the store gives for the last update. */
  updatedOn: z.iso.date().nullable(),
  /** The day of the first publication, else the first that we saw it on. */
  listedOn: z.iso.date(),
  /** The least change of its primary number over 90 days that the shown values allow: a share. */
  growth: MaybeNumber,
});
export type NichePlugin = z.infer<typeof NichePlugin>;

/** The plugins of a marketplace whose names and summaries have the words of a phrase. */
export const Niche = z.object({
  marketplace: z.string(),
  /** What its numbers of users, downloads or ratings are. */
  primaryMetric: z.enum(PRIMARY_METRICS),
  /** Those that are listed. All other numbers are of these, where nothing else is said. */
  listings: ApiNumber,
  /** The sum of their primary numbers, and the largest three's share; null where none has one. */
  total: MaybeNumber,
  topShare: MaybeNumber,
  /** The three largest. */
  leaders: z.array(NichePlugin),
  /** The mean rating of the leaders, and the median of all; null where none is rated. */
  leadersRating: MaybeNumber,
  medianRating: MaybeNumber,
  /** The newest day that a leader was updated on. */
  leadersUpdatedOn: z.iso.date().nullable(),
  /** Listed in 365 days, delisted ones too; what the first reading found is not counted. */
  appeared: ApiNumber,
  /** Delisted in 365 days. */
  vanished: ApiNumber,
  /** The five listed last, and the median of their growth; null where none is known. */
  newest: z.array(NichePlugin),
  newestGrowth: MaybeNumber,
  /** The share that is paid for in any way, of those whose pricing is known. */
  paidShare: MaybeNumber,
  /** The median of the lowest paid prices a month in USD, of those that state one. */
  medianPrice: MaybeNumber,
});
export type Niche = z.infer<typeof Niche>;

/** A phrase's niches, one a marketplace, those with most listings first. */
export const NicheList = z.object({
  /** Empty where none was given. */
  q: z.string(),
  /** The words that are looked for, each as one or several. */
  words: z.array(z.string()),
  /** The newest UTC day read; periods count back from it. */
  day: z.iso.date().nullable(),
  /** About how many plugins have the words, where more do than are read: then no niche is. */
  tooMany: MaybeNumber,
  niches: z.array(Niche),
});
export type NicheList = z.infer<typeof NicheList>;

export const NicheAnswer = answerOf(NicheList.shape);
