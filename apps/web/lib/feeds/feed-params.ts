import { CHANGE_GROUPS, cleanText } from '@pi/domain';
import { namesParam } from '@pi/domain/api';
import { z } from 'zod';
import { ChangeFilterParams } from '../changes/change-params.ts';
import { PLUGIN_FILTER_PARAMS, refuseContradictions } from '../explorer/params.ts';
import { EXAMPLE_IDS, PluginIdParam } from '../plugin-id.ts';

/** The formats of a feed, as its address ends. */
export const FEED_FORMATS = ['rss', 'json'] as const;
export type FeedFormat = (typeof FEED_FORMATS)[number];

export const FEED_TYPES = {
  rss: ['application/rss+xml'],
  json: ['application/feed+json'],
} as const satisfies Record<FeedFormat, readonly string[]>;

const kind = namesParam('kind', CHANGE_GROUPS).optional();
const { marketplace, users, risk } = ChangeFilterParams.shape;

/** Parameters of a feed of one plugin or company. */
export const FeedParams = z.strictObject({ kind });

/** Parameters of a feed of all changes: those of the page of changes that say which it lists. */
export const ChangesFeedParams = z.strictObject({ kind, marketplace, users, risk });
export type ChangesFeedParams = z.infer<typeof ChangesFeedParams>;

const storeCategory = z
  .string()
  .max(200)
  .refine((text) => text !== '' && text === cleanText(text), 'storeCategory must be a category as its store names it.');

/** Parameters of a feed of the plugins that pass the filters of the list of plugins. */
export const PluginsFeedParams = z
  .strictObject({ ...PLUGIN_FILTER_PARAMS, kind, storeCategory: storeCategory.optional() })
  .superRefine((values, context) => refuseContradictions(values, context));
export type PluginsFeedParams = z.infer<typeof PluginsFeedParams>;

const ENDING = new RegExp(`^(.+)\\.(${FEED_FORMATS.join('|')})$`, 's');

const fileParam = (example: string) =>
  z
    .string()
    .meta({ pattern: ENDING.source, examples: [example] })
    .transform((file, context) => {
      const [, name, format] = ENDING.exec(file) ?? [];
      if (name !== undefined && format !== undefined) return { name, format: format as FeedFormat };
      context.addIssue({ code: 'custom', message: 'file must end with .rss or .json.' });
      return z.NEVER;
    });

/** The last part of the address of a company's feed: `acme.rss`. */
export const CompanyFeedFile = z.object({
  file: fileParam('automattic.rss'),
});

/** The last part of the address of a plugin's feed: `firefox:x.json`. */
export const PluginFeedFile = z.object({
  file: fileParam(`${EXAMPLE_IDS[0]}.rss`).transform(({ name, format }, context) => {
    const id = PluginIdParam.safeParse(name);
    if (id.success) return { identity: id.data, format };
    context.addIssue({ code: 'custom', message: 'file must be marketplace:externalId with .rss or .json.' });
    return z.NEVER;
  }),
});
