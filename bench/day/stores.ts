import { startStores } from '@pi/stores';
import { serveParent } from './child.ts';

export interface StoresSettings {
  sizes: Record<string, number>;
  day: string;
}

/** The sample stores in a process of their own. */
const stores = await startStores(JSON.parse(process.argv[2] ?? '{}') as StoresSettings);
serveParent({ url: stores.url }, stores.setDay, stores.close);
