import { join } from 'node:path';
import type { Env } from '@pi/domain/env';
import type { BlobFolder } from './body-store.ts';
import { diskFolder } from './disk-folder.ts';
import { supabaseFolder } from './supabase-folder.ts';

/**
 * Where files are kept with these settings: the bucket of a Supabase project, or a folder of
 * DATA_DIR.
 * @param name of that folder: the origin of the archived responses, or what else is kept
 */
export function openBlobFolder(env: Env, name: string): BlobFolder {
  if (env.SUPABASE_URL && env.SUPABASE_SERVICE_ROLE_KEY) {
    const { SUPABASE_URL: url, SUPABASE_SERVICE_ROLE_KEY: serviceRoleKey, SUPABASE_STORAGE_BUCKET: bucket } = env;
    return supabaseFolder({ url, serviceRoleKey, bucket });
  }
  return diskFolder(join(env.DATA_DIR, 'raw', name));
}
