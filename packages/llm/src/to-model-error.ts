import { causesOf } from '@pi/domain';
import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError, RetryError } from 'ai';
import { AnswerTooLong } from './limited-fetch.ts';
import { ModelError } from './model-error.ts';
import { toUsage } from './to-usage.ts';

const FREE = { mayCost: false };

/** What went wrong in a request to a model, without what the request or the answer says. */
export function toModelError(error: unknown): ModelError {
  const causes = causesOf(RetryError.isInstance(error) ? error.lastError : error);
  const failed = causes.find((cause) => APICallError.isInstance(cause));
  if (causes.some(({ name }) => name === 'TimeoutError')) return new ModelError('unavailable', 'no answer in time');
  if (causes.some(({ name }) => name === 'AbortError')) return new ModelError('unavailable', 'the request was ended');
  if (causes.some((cause) => cause instanceof AnswerTooLong))
    return new ModelError('unusable', 'the answer is too long');
  const shapeless = causes.find((cause) => NoObjectGeneratedError.isInstance(cause));
  if (shapeless) return new ModelError('unusable', 'the answer has another shape', { usage: toUsage(shapeless.usage) });
  if (causes.some((cause) => NoOutputGeneratedError.isInstance(cause)))
    return new ModelError('unusable', 'the answer has another shape');
  if (!failed || (failed.statusCode ?? 500) < 400)
    return new ModelError('unusable', 'the answer is no chat completion');
  if (failed.statusCode === undefined) return new ModelError('unavailable', 'the provider cannot be reached', FREE);
  return new ModelError('unavailable', `the provider answered with status ${failed.statusCode}`, FREE);
}
