/** Some of so many. */
export interface Ratio {
  hits: number;
  of: number;
}

/** What is measured of extractions, with the share that is asked for; null: reported only. */
export const EXTRACTION_TARGETS = {
  pricingModel: 0.85,
  lowest: null,
  lowestOfPriced: 0.85,
  tierPrecision: 0.9,
  tierRecall: 0.75,
  tierUnit: null,
  integrationPrecision: 0.75,
  integrationRecall: 0.6,
  tags: 0.8,
} as const;
export type RatioName = keyof typeof EXTRACTION_TARGETS;

/** The names of the ratios, in the order of a report. */
export const RATIO_NAMES = Object.keys(EXTRACTION_TARGETS) as RatioName[];

/** All ratios, with nothing counted. */
export function emptyScores(): Record<RatioName, Ratio> {
  return Object.fromEntries(RATIO_NAMES.map((name) => [name, { hits: 0, of: 0 }])) as Record<RatioName, Ratio>;
}

/** The share; 1 where nothing was asked. */
export function shareOf({ hits, of }: Ratio): number {
  return of === 0 ? 1 : hits / of;
}
