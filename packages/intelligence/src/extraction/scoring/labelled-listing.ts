import type { Extraction, PriceTier } from '@pi/domain';

/** What an extraction of a listing is compared with: what a reader found in its text. */
export interface ListingLabel {
  store: string;
  id: string;
  pricingModel: string | null;
  tiers: PriceTier[];
  /** Neither wanted nor wrong. */
  tiersOptional: PriceTier[];
  lowestPaidMonthlyUsd: number | null;
  integrations: string[];
  /** Neither wanted nor wrong. */
  integrationsOk: string[];
  /** Named in the text, but not as something it works with. */
  integrationsWrong: string[];
  /** More than ten are named: any of them counts. */
  openList: boolean;
  tagsPlausible: string[];
  /** Further answers that count, where the text leaves room. */
  accept: {
    pricingModel?: (string | null)[];
    lowestPaidMonthlyUsd?: (number | null)[];
    tierPeriod?: (string | null)[];
  };
  /** True where integrations and tags are not labelled. */
  pricingOnly?: boolean;
}

/** An extraction with the listing that it is of. */
export type Prediction = { store: string; id: string } & Partial<Extraction>;

/** Spellings of products beside their names, by name. */
export type Aliases = Readonly<Record<string, readonly string[]>>;
