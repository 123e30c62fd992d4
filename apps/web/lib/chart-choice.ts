/** How a page draws a counter: its gain per day, or its total. */
export const CHART_CHOICES = ['gain', 'total'] as const;
export type ChartChoice = (typeof CHART_CHOICES)[number];

/** The choice in a page's address, `?chart=total`; the gain where there is none. */
export function parseChartChoice({ chart }: Record<string, string | string[] | undefined>): ChartChoice {
  return CHART_CHOICES.find((choice) => choice === chart) ?? 'gain';
}
