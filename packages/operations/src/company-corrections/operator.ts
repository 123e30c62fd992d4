/** Who changes companies, and why. */
export interface Operator {
  by: string;
  reason: string | null;
}
