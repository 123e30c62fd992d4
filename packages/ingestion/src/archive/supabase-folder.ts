import { createClient } from '@supabase/supabase-js';
import type { BlobFolder } from './body-store.ts';

export interface SupabaseFolderOptions {
  url: string;
  serviceRoleKey: string;
  /** A private bucket; it must exist. */
  bucket: string;
}

const LISTED_AT_ONCE = 1000;

/** Blobs in a bucket of Supabase Storage. Failures throw an Error with the server's message. */
export function supabaseFolder({ url, serviceRoleKey, bucket }: SupabaseFolderOptions): BlobFolder {
  const client = createClient(url, serviceRoleKey, { auth: { persistSession: false, autoRefreshToken: false } });
  const files = client.storage.from(bucket);
  const listFolder = async (folder: string) => {
    const names: string[] = [];
    for (;;) {
      const { data, error } = await files.list(folder, { limit: LISTED_AT_ONCE, offset: names.length });
      if (error) throw new Error(`Supabase Storage did not list ${folder || bucket}: ${error.message}`);
      names.push(...data.map(({ name }) => name));
      if (data.length < LISTED_AT_ONCE) return names;
    }
  };
  async function* listDeep(folder: string): AsyncIterable<string> {
    for (const name of await listFolder(folder)) {
      // What has no extension is a folder.
      if (name.includes('.')) yield `${folder}/${name}`;
      else yield* listDeep(`${folder}/${name}`);
    }
  }
  return {
    async put(name, bytes) {
      const { error } = await files.upload(name, bytes, { contentType: typeOf(name), upsert: false });
      // Addressed by content: a file that exists already is the same.
      if (error && !isStatus(error, 409)) throw new Error(`Supabase Storage did not store ${name}: ${error.message}`);
    },
    async replace(name, bytes) {
      const { error } = await files.upload(name, bytes, { contentType: typeOf(name), upsert: true });
      if (error) throw new Error(`Supabase Storage did not store ${name}: ${error.message}`);
    },
    async get(name) {
      const { data, error } = await files.download(name);
      if (data) return new Uint8Array(await data.arrayBuffer());
      if (isStatus(error, 404)) return null;
      throw new Error(`Supabase Storage did not return ${name}: ${error?.message}`);
    },
    async remove(name) {
      const { error } = await files.remove([name]);
      if (error) throw new Error(`Supabase Storage did not remove ${name}: ${error.message}`);
    },
    listDeep,
    // An upload appears complete or not at all.
    async *listUnfinished() {},
    async *list() {
      for (const folder of await listFolder('')) for (const name of await listFolder(folder)) yield `${folder}/${name}`;
    },
  };
}

function typeOf(name: string): string {
  if (name.endsWith('.pdf')) return 'application/pdf';
  if (name.endsWith('.parquet')) return 'application/vnd.apache.parquet';
  return name.endsWith('.json') ? 'application/json' : 'application/zstd';
}

// The storage API answers 400 and gives the actual status in the body.
function isStatus(error: unknown, status: number): boolean {
  const { status: http, statusCode } = (error ?? {}) as { status?: number; statusCode?: string | number };
  return http === status || Number(statusCode) === status;
}
