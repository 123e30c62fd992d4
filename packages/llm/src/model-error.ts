/**
 * Why a model proposes nothing: its provider cannot be reached, takes too long or answers with an
 * error (`unavailable`), or what it answers is of another shape (`unusable`).
 */
export type ModelErrorReason = 'unavailable' | 'unusable';

/** A model that proposed nothing. It repeats nothing of the request or the answer. */
export class ModelError extends Error {
  override name = 'ModelError' as const;
  reason: ModelErrorReason;

  constructor(reason: ModelErrorReason, message: string) {
    super(message);
    this.reason = reason;
  }
}
