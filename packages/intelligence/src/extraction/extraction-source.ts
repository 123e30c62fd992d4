import type { RevisionContent } from '@pi/domain';

/** What an extraction reads of a listing. */
export type ExtractionSource = { marketplace: string } & Pick<
  RevisionContent,
  | 'name'
  | 'summary'
  | 'description'
  | 'category'
  | 'categories'
  | 'tags'
  | 'worksWith'
  | 'itemType'
  | 'pricingModel'
  | 'pricingLabel'
  | 'language'
> & { developer?: { name: string } | null | undefined };
