import type { RevisionContent } from '@pi/domain';

/** What an analysis reads of a listing. */
export type AnalysisListing = { marketplace: string } & Pick<RevisionContent, 'name'> &
  Partial<
    Pick<RevisionContent, 'summary' | 'description' | 'category' | 'worksWith' | 'pricingModel' | 'pricingLabel'>
  > & {
    developer?: { name: string; legalName?: string | null | undefined } | null | undefined;
  };

/** Reviews with a text that "customers say" needs. */
export const LEAST_REVIEWS = 5;

/** All that a listing says, which prices and products have to stand in. */
export function textOf({ name, summary, description, worksWith, pricingLabel }: AnalysisListing): string {
  return [name, summary, description, ...(worksWith ?? []), pricingLabel].filter(Boolean).join('\n');
}
