import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { toPluginId } from '../plugin-id.ts';

/** What tools write behind an id: its version, or the file that WordPress loads. */
const BEHIND: Record<string, RegExp> = {
  'vs-code': /@.*$/,
  'open-vsx': /@.*$/,
  wordpress: /\/[^/]+\.php$/,
};
/** In these marketplaces capital letters make no other id, and tools write small ones. */
const IGNORE_CASE = ['vs-code', 'open-vsx'];

/** An identity without what tools write behind the id. */
export function bareIdentity({ marketplace, externalId }: PluginIdentity): PluginIdentity {
  const behind = BEHIND[marketplace];
  return { marketplace, externalId: behind ? externalId.replace(behind, '') : externalId };
}

/** Whether a plugin may have this id in other letters, capital or small. */
export function ignoresCase({ marketplace }: PluginIdentity): boolean {
  return IGNORE_CASE.includes(marketplace);
}

/** What is the same for all spellings of a plugin's id. */
export function spellingKey(identity: PluginIdentity): string {
  const id = toPluginId(identity);
  return ignoresCase(identity) ? id.toLowerCase() : id;
}
