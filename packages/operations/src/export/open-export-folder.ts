import type { Env } from '@pi/domain/env';
import { ExportError } from '../errors.ts';
import type { ExportFolder } from './export-folder.ts';
import { diskExportFolder, supabaseExportFolder } from './folders/blob-export-folder.ts';
import { s3ExportFolder } from './folders/s3-export-folder.ts';

/**
 * Opens what exports are written to.
 * @param to `s3`, `supabase`, or the path of a folder
 * @throws ExportError that names the settings that are missing
 */
export function openExportFolder(env: Env, to: string): ExportFolder {
  if (to === 's3') {
    const needed = {
      endpoint: 'EXPORT_S3_ENDPOINT',
      bucket: 'EXPORT_S3_BUCKET',
      accessKeyId: 'EXPORT_S3_ACCESS_KEY_ID',
      secretAccessKey: 'EXPORT_S3_SECRET_ACCESS_KEY',
    } as const;
    return s3ExportFolder({ ...settingsOf(env, to, needed), region: env.EXPORT_S3_REGION });
  }
  if (to === 'supabase') {
    const needed = { url: 'SUPABASE_URL', serviceRoleKey: 'SUPABASE_SERVICE_ROLE_KEY' } as const;
    return supabaseExportFolder({ ...settingsOf(env, to, needed), bucket: env.EXPORT_SUPABASE_BUCKET });
  }
  return diskExportFolder(to);
}

function settingsOf<Name extends string>(
  env: Env,
  to: string,
  needed: Readonly<Record<Name, keyof Env>>,
): Record<Name, string> {
  const values = Object.entries<keyof Env>(needed).map(([name, setting]) => [name, env[setting]] as const);
  const missing = values.flatMap(([name, value]) => (value === undefined ? [needed[name as Name]] : []));
  if (missing.length > 0) throw new ExportError(`an export to ${to} needs ${missing.join(', ')}`);
  return Object.fromEntries(values) as Record<Name, string>;
}
