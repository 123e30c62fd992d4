import type { ModelUsage } from './language-model.ts';

/**
 * Why a model proposes nothing: its provider cannot be reached, takes too long, or answers with an
 * error or something else than a model's answer (`unavailable`), or what the model answers is of
 * another shape (`unusable`).
 */
export type ModelErrorReason = 'unavailable' | 'unusable';

/** What a request took that gave no proposal. */
export interface ModelErrorCost {
  /** Null where the provider does not say. */
  usage?: ModelUsage | null;
  /** Whether it may have cost: false where the provider refused or was not reached. */
  mayCost?: boolean;
}

/** A model that proposed nothing. It repeats nothing of the request or the answer. */
export class ModelError extends Error {
  override name = 'ModelError' as const;
  reason: ModelErrorReason;
  usage: ModelUsage | null;
  mayCost: boolean;

  constructor(reason: ModelErrorReason, message: string, { usage = null, mayCost = true }: ModelErrorCost = {}) {
    super(message);
    this.reason = reason;
    this.usage = usage;
    this.mayCost = mayCost;
  }
}
