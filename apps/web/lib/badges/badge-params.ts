import { z } from 'zod';

/** What a badge can say of a plugin. */
export const BADGES = ['users', 'rating', 'change'] as const;
export type BadgeKind = (typeof BADGES)[number];
export const BADGE_FILES = BADGES.map((kind) => `${kind}.svg` as const);

/** The last part of a badge's address: `users.svg`. */
export const BadgeFile = z
  .string()
  .meta({ enum: BADGE_FILES, examples: ['users.svg'] })
  .transform((file, context) => {
    const kind = BADGES.find((one) => file === `${one}.svg`);
    if (kind === undefined)
      context.addIssue({
        code: 'custom',
        message: `file must be one of ${BADGE_FILES.join(', ')}.`,
      });
    return kind ?? z.NEVER;
  });
