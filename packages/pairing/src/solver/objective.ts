/** What changes places are worth, and whether they may: see `totalObjective`, `fairObjective`. */
export interface Objective {
  /** By how much the objective rises when the members at two places of different groups change. */
  change(p: number, q: number): number;
  /** Says that they changed. */
  accept(p: number, q: number): void;
}
