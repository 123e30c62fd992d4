import type { EmbeddedServer } from '@pi/embedded-postgres';
import { type DayCost, openScene, type SceneOptions } from './scene.ts';

/** An ordinary day at a tenth of the listings and at all of them, by fresh workers each. */
export interface Growth {
  small: DayCost;
  large: DayCost;
}

export async function measureGrowth(server: EmbeddedServer, folder: string, options: SceneOptions): Promise<Growth> {
  return {
    small: await ordinaryDay(server, folder, { ...options, size: options.size / 10 }),
    large: await ordinaryDay(server, folder, options),
  };
}

async function ordinaryDay(server: EmbeddedServer, folder: string, options: SceneOptions): Promise<DayCost> {
  const scene = await openScene(server, folder, options);
  await scene.runDay();
  await scene.tidy();
  const day = await scene.runDay();
  await scene.close();
  return day;
}

/** Processor seconds of what is ours to run: workers and database, not the stores. */
export function workOf({ workers, database }: Pick<DayCost, 'workers' | 'database'>): number {
  return workers + (database || 0);
}
