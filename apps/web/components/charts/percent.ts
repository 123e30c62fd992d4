/** A place in a plot, of its width or height, for an attribute: 33.333 is 33.33%. */
export function percent(place: number): string {
  return `${round(place)}%`;
}

/** A place in percent, as exactly as a screen can show it. */
export function round(place: number): number {
  return Math.round(place * 100) / 100;
}
