import { createClient } from '@supabase/supabase-js';
import type { BlobFolder } from './raw-store.ts';

export interface SupabaseFolderOptions {
  url: string;
  serviceRoleKey: string;
  /** A private bucket; it must exist. */
  bucket: string;
}

/** Blobs in a bucket of Supabase Storage. Failures throw an Error with the server's words. */
export function supabaseFolder({ url, serviceRoleKey, bucket }: SupabaseFolderOptions): BlobFolder {
  const client = createClient(url, serviceRoleKey, { auth: { persistSession: false, autoRefreshToken: false } });
  const files = client.storage.from(bucket);
  return {
    async put(name, bytes) {
      const { error } = await files.upload(name, bytes, { contentType: 'application/zstd', upsert: false });
      // Content-addressed: what is there already is the same.
      if (error && !isStatus(error, 409)) throw new Error(`Supabase Storage did not keep ${name}: ${error.message}`);
    },
    async get(name) {
      const { data, error } = await files.download(name);
      if (data) return new Uint8Array(await data.arrayBuffer());
      if (isStatus(error, 404)) return null;
      throw new Error(`Supabase Storage did not give ${name}: ${error?.message}`);
    },
    async remove(name) {
      const { error } = await files.remove([name]);
      if (error) throw new Error(`Supabase Storage did not remove ${name}: ${error.message}`);
    },
  };
}

// The storage API answers 400 and tells the true status in the body.
function isStatus(error: unknown, status: number): boolean {
  const { status: http, statusCode } = (error ?? {}) as { status?: number; statusCode?: string | number };
  return http === status || Number(statusCode) === status;
}
