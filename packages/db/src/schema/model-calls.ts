import { sql } from 'drizzle-orm';
import { doublePrecision, index, integer, jsonb, pgTable, text, timestamp, uniqueIndex } from 'drizzle-orm/pg-core';
import { webPolicy } from './web-policy.ts';

/** A call that reserved its highest cost, that was answered, or that gave nothing to use. */
export const MODEL_CALL_STATUSES = ['reserved', 'answered', 'failed'] as const;

/** Every call of a language model, with what it cost; an answer is kept and asked for once. */
export const modelCalls = pgTable(
  'model_calls',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    /** Hash of all that the model was sent. */
    promptHash: text('prompt_hash').notNull(),
    model: text('model').notNull(),
    status: text('status', { enum: MODEL_CALL_STATUSES }).notNull(),
    reason: text('reason'),
    answer: jsonb('answer'),
    inputTokens: integer('input_tokens'),
    outputTokens: integer('output_tokens'),
    /** What it cost, or may cost at most while it is reserved. */
    costUsd: doublePrecision('cost_usd').notNull(),
    latencyMs: integer('latency_ms'),
    startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  },
  (table) => [
    index('model_calls_started_idx').on(table.startedAt),
    uniqueIndex('model_calls_answer_key').on(table.promptHash, table.model).where(sql`status = 'answered'`),
    webPolicy(),
  ],
).enableRLS();
