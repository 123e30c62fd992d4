import { z } from 'zod';
import { GROWTH_PERIODS } from '../periods.ts';
import { answerOf } from './answer.ts';
import { ListMeta, rowOf } from './columns.ts';
import { MaybeChange, MaybeNumber } from './number.ts';

/** A plugin whose number moves fast. */
export const MoverItem = z.object({
  id: z.string(),
  marketplace: z.string(),
  externalId: z.string(),
  name: z.string(),
  iconUrl: z.string().nullable(),
  companySlug: z.string().nullable(),
  companyName: z.string().nullable(),
  developerName: z.string().nullable(),
  number: MaybeNumber,
  /**
   * Of the number in the period. By it a number that may fall is ranked: a rise by its lowest
   * share, a fall by its highest, so that the shown numbers leave no doubt that it moved at least
   * so much.
   */
  change: MaybeChange,
  /** Of a counter: its gain a day in the period, and in the period before; else null. */
  gainPerDay: MaybeNumber,
  gainPerDayBefore: MaybeNumber,
  /** The one against the other, as a share: by it a counter is ranked. */
  gainChange: MaybeNumber,
});
export type MoverItem = z.infer<typeof MoverItem>;

export const MoverListAnswer = answerOf({
  meta: z.object({ growing: ListMeta, shrinking: ListMeta }),
  marketplace: z.string(),
  number: z.enum(['users', 'downloads']),
  isCumulative: z.boolean(),
  /** Days. */
  period: z.union(GROWTH_PERIODS.map((days) => z.literal(days))),
  /** Plugins with less of the number are left out, and those that were listed later. */
  atLeast: z.int(),
  listedBefore: z.iso.date(),
  /** The fastest first. */
  growing: z.array(rowOf(MoverItem)),
  shrinking: z.array(rowOf(MoverItem)),
});
