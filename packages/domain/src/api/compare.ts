import { z } from 'zod';
import { CATEGORY_SLUGS, type Category } from '../category.ts';
import { PERMISSION_RISKS } from '../permission-risk.ts';
import { answerOf } from './answer.ts';
import { ListMeta, rowOf } from './columns.ts';
import { MaybeNumber } from './number.ts';
import { PluginItem } from './plugin.ts';

/** A plugin that is compared with others. */
export const ComparedPlugin = PluginItem.extend({
  summary: z.string().nullable(),
  version: z.string().nullable(),
  pricingModel: z.string().nullable(),
  pricingLabel: z.string().nullable(),
  listedOn: z.iso.date().nullable(),
  firstSeenOn: z.iso.date(),
  /** The shared category. */
  category: z.enum(CATEGORY_SLUGS as [Category, ...Category[]]).nullable(),
  risk: z.enum(PERMISSION_RISKS).nullable(),
  /** The last day of a change of hands; null where none was seen. */
  changedHandsOn: z.iso.date().nullable(),
  /** Plugins of its company in all marketplaces. */
  companyPlugins: MaybeNumber,
});
export type ComparedPlugin = z.infer<typeof ComparedPlugin>;

/** A number of one plugin on one day. */
export const ComparedDay = z.object({ day: z.iso.date(), value: MaybeNumber });

export const CompareAnswer = answerOf({
  ids: z.array(z.string()),
  meta: z.object({ plugins: ListMeta }),
  /** In the order of the ids. */
  plugins: z.array(rowOf(ComparedPlugin)),
  /** The primary number of each, day by day, oldest first. Marketplaces count different things. */
  series: z.array(
    z.object({
      id: z.string(),
      /** Which number it is: `users`. */
      number: z.string(),
      /** What its marketplace calls it. */
      label: z.string(),
      meta: ListMeta,
      days: z.array(rowOf(ComparedDay)),
    }),
  ),
});
