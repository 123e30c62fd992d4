import type { z } from 'zod';

/** What a language model is asked for. */
export interface ModelRequest<Proposal> {
  /** What the answer has to be. Lengths and numbers are for the caller to check. */
  schema: z.ZodType<Proposal>;
  /** Who the model is and what it does: written by us alone. */
  instructions: string;
  /** What it works on. Nothing here may name a person. */
  prompt: string;
  /** The most tokens of an answer; without it the usual limit. */
  mostTokens?: number;
  /** Ends the request. */
  signal?: AbortSignal;
}

/** The tokens that a provider says it read and wrote. */
export interface ModelUsage {
  inputTokens: number;
  outputTokens: number;
}

/** A proposal with what it took. */
export interface ModelAnswer<Proposal> {
  proposal: Proposal;
  /** Null where the provider does not say. */
  usage: ModelUsage | null;
}

/** Proposes; what it says counts for nothing before the program has checked it. */
export interface LanguageModel {
  /** As the provider calls it, e.g. `gpt-5-mini`. */
  readonly name: string;
  /** @throws ModelError where there is no answer, or none of the wanted shape */
  propose<Proposal>(request: ModelRequest<Proposal>): Promise<Proposal>;
  /** The same, for who pays by tokens. @throws ModelError which says what it took */
  ask<Proposal>(request: ModelRequest<Proposal>): Promise<ModelAnswer<Proposal>>;
}
