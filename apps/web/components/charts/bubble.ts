/** A thing in two numbers; its area is a third. */
export interface Bubble {
  label: string;
  href: string;
  x: number;
  y: number;
  area: number;
  /** All of it in words. */
  words: string;
}
