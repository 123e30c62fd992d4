import type { PluginIdentity } from '@pi/db/queries/catalogue/get-plugin';
import { toPluginId } from '../plugin-id.ts';

/** How tools write the ids of a marketplace, where the store writes them otherwise. */
interface Spelling {
  /** What stands behind the id: its version, or the file that WordPress loads. */
  behind: RegExp;
  /** Capital letters make no other id, and tools write small ones. */
  ignoresCase: boolean;
}

const OF_EDITORS: Spelling = { behind: /@.*$/, ignoresCase: true };
const SPELLINGS: Record<string, Spelling> = {
  'vs-code': OF_EDITORS,
  'open-vsx': OF_EDITORS,
  wordpress: { behind: /\/[^/]+\.php$/, ignoresCase: false },
};

/** An identity without what tools write behind the id. */
export function bareIdentity({ marketplace, externalId }: PluginIdentity): PluginIdentity {
  const { behind } = SPELLINGS[marketplace] ?? {};
  return { marketplace, externalId: behind ? externalId.replace(behind, '') : externalId };
}

/** Whether a plugin may have this id in other letters, capital or small. */
export function ignoresCase({ marketplace }: PluginIdentity): boolean {
  return SPELLINGS[marketplace]?.ignoresCase ?? false;
}

/** What is the same for all spellings of a plugin's id. */
export function spellingKey(identity: PluginIdentity): string {
  const id = toPluginId(identity);
  return ignoresCase(identity) ? id.toLowerCase() : id;
}
