import { type ApiError, invalidRequest } from '../api-error.ts';

/** The refusal of the ids of an inventory, with the reason in a sentence. */
export function refuseIds(message: string): ApiError {
  return invalidRequest([{ field: 'ids', message }]);
}
