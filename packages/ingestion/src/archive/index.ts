export { DISCOVERY } from './archive-discovery.ts';
export { addressOf, type BodyStore, createBodyStore } from './body-store.ts';
export { deleteFromArchive, removeReplaced } from './delete-from-archive.ts';
export { diskFolder } from './disk-folder.ts';
export { loadManifest } from './load-manifest.ts';
export type { ArchivedResponse } from './manifest.ts';
export { storedResponse } from './stored-response.ts';
