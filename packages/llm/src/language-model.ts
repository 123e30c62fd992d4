import type { z } from 'zod';

/** What a language model is asked for. */
export interface ModelRequest<Proposal> {
  /** What the answer has to be. Lengths and numbers are for the caller to check. */
  schema: z.ZodType<Proposal>;
  /** Who the model is and what it does: written by us alone. */
  instructions: string;
  /** What it works on. Nothing here may name a person. */
  prompt: string;
  /** Ends the request. */
  signal?: AbortSignal;
}

/** Proposes; what it says counts for nothing before the program has checked it. */
export interface LanguageModel {
  /** As the provider calls it, e.g. `gpt-5-mini`. */
  readonly name: string;
  /** @throws ModelError where there is no answer, or none of the wanted shape */
  propose<Proposal>(request: ModelRequest<Proposal>): Promise<Proposal>;
}
