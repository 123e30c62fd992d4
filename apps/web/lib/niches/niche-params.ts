import { cleanText } from '@pi/domain';
import { z } from 'zod';

const LONGEST = 100;

/** A phrase that a niche is made of. */
const Phrase = z
  .string()
  .max(LONGEST)
  .refine((text) => text.trim() === cleanText(text), 'q has characters that no text has.')
  .refine((text) => /[\p{L}\p{N}]/u.test(text), 'q must have a letter or digit.')
  .transform((text) => text.trim());

/** What a niche is asked for: without a phrase, or with an empty one, there is none. */
export const NicheParams = z.object({
  q: z.preprocess((text) => (typeof text === 'string' && text.trim() === '' ? undefined : text), Phrase.optional()),
});
