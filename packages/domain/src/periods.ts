/** The periods, in days, that numbers are compared over. */
export const GROWTH_PERIODS = [7, 30, 90, 365] as const;
export type GrowthPeriod = (typeof GROWTH_PERIODS)[number];
