import { causesOf, codeOf } from '@pi/domain';
import { APICallError, NoObjectGeneratedError, NoOutputGeneratedError, RetryError } from 'ai';
import { AnswerTooLong } from './limited-fetch.ts';
import { ModelError } from './model-error.ts';
import { toUsage } from './to-usage.ts';

/** Nobody was reached who could have written anything. */
const UNREACHED = new Set(['ECONNREFUSED', 'ENOTFOUND']);

/**
 * What went wrong in a request to a model, without what the request or the answer says. Where none
 * of its tries reached a provider, or each was refused with a status from 400 to 499, it cost
 * nothing; after everything else it may have cost.
 */
export function toModelError(error: unknown): ModelError {
  const tries = RetryError.isInstance(error) ? error.errors : [error];
  const causes = causesOf(tries.at(-1));
  const mayCost = !tries.every((one) => isFree(one));
  const away = (message: string) => new ModelError('unavailable', message, { mayCost });
  if (causes.some(({ name }) => name === 'TimeoutError')) return away('no answer in time');
  if (causes.some(({ name }) => name === 'AbortError')) return away('the request was ended');
  if (causes.some((cause) => cause instanceof AnswerTooLong)) return away('the answer is too long');
  const shapeless = causes.find((cause) => NoObjectGeneratedError.isInstance(cause));
  if (shapeless) {
    const usage = toUsage(shapeless.usage, Boolean(shapeless.text));
    return new ModelError('unusable', 'the answer has another shape', { usage });
  }
  if (causes.some((cause) => NoOutputGeneratedError.isInstance(cause)))
    return new ModelError('unusable', 'the answer has another shape');
  // A wrong address, a redirect or a page of a proxy says nothing of what was asked.
  const failed = causes.find((cause) => APICallError.isInstance(cause));
  if (!failed || (failed.statusCode ?? 500) < 400) return away('the answer is no chat completion');
  if (failed.statusCode === undefined) return away('the provider cannot be reached');
  return away(`the provider answered with status ${failed.statusCode}`);
}

function isFree(error: unknown): boolean {
  const causes = causesOf(error);
  const status = causes.find((cause) => APICallError.isInstance(cause))?.statusCode;
  if (status !== undefined) return status >= 400 && status < 500;
  return causes.some((cause) => UNREACHED.has(codeOf(cause)));
}
