import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { ApiError } from './api-error.ts';
import { parsePluginId } from './plugin-id.ts';

/**
 * The plugin a route was asked for.
 * @throws ApiError 400 when the id has not the form of one
 */
export function requestedPlugin(id: string): PluginIdentity {
  const identity = parsePluginId(id);
  if (!identity) throw new ApiError(400, 'id: not of the form marketplace:externalId', { field: 'id' });
  return identity;
}

/** The failure of a route whose plugin is not there. */
export function noSuchPlugin(id: string): ApiError {
  return new ApiError(404, `there is no plugin "${id}"`, { field: 'id' });
}
