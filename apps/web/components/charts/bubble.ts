/** Colors that a legend explains. */
export const BUBBLE_TONES = {
  high: { light: 'border-series-3 bg-series-3/20', strong: 'border-series-3 bg-series-3/35 hover:bg-series-3/55' },
  middle: { light: 'border-series-1 bg-series-1/20', strong: 'border-series-1 bg-series-1/35 hover:bg-series-1/55' },
  low: { light: 'border-series-5 bg-series-5/20', strong: 'border-series-5 bg-series-5/35 hover:bg-series-5/55' },
  none: { light: 'border-series-6 bg-series-6/15', strong: 'border-series-6 bg-series-6/25 hover:bg-series-6/45' },
} as const;
export type BubbleTone = keyof typeof BUBBLE_TONES;

/** The look of circles whose color says nothing. */
export const PLAIN_BUBBLE = {
  light: 'border-series-1/40 bg-series-1/12',
  strong: 'border-series-1/60 bg-series-1/25 hover:bg-series-1/45',
} as const;

/** A thing in two numbers; its area is a third. */
export interface Bubble {
  label: string;
  href: string;
  x: number;
  y: number;
  area: number;
  /** What its color says. */
  tone?: BubbleTone;
  /** All of it in words. */
  words: string;
}
