import { hash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import type { ExportFolder } from '../export-folder.ts';

export interface S3Options {
  /**
   * Without the bucket: https://s3.eu-central-1.amazonaws.com,
   * https://ACCOUNT.r2.cloudflarestorage.com.
   */
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const RETRIES = 3;
const ANSWER_MS = 5 * 60_000;

/**
 * Exports in a bucket of a store that speaks S3's protocol, addressed by paths. Each request is
 * signed with the hash of its body. Failures throw an Error with the status and the store's code.
 */
export function s3ExportFolder({ endpoint, bucket, ...credentials }: S3Options): ExportFolder {
  const client = new AwsClient({ ...credentials, service: 's3', retries: RETRIES });
  const root = `${endpoint.replace(/\/+$/, '')}/${encodeURIComponent(bucket)}`;
  const urlOf = (name: string) => `${root}/${name.split('/').map(encodeURIComponent).join('/')}`;
  const send = async (method: string, url: string, body?: Uint8Array<ArrayBuffer>) => {
    const headers = { 'x-amz-content-sha256': hash('sha256', body ?? '') };
    const init = { method, headers, signal: AbortSignal.timeout(ANSWER_MS), ...(body && { body }) };
    return client.fetch(url, init).catch((error: Error) => {
      throw new Error(
        `${endpoint} did not answer: ${error.cause instanceof Error ? error.cause.message : error.message}`,
      );
    });
  };
  return {
    place: `the bucket ${bucket} of ${endpoint}`,
    async put(name, bytes) {
      const response = await send('PUT', urlOf(name), bytes);
      if (!response.ok) throw await refusal('store', name, response);
      await response.body?.cancel();
    },
    async get(name) {
      const response = await send('GET', urlOf(name));
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      if (response.status !== 404) throw await refusal('return', name, response);
      await response.body?.cancel();
      return null;
    },
    async remove(name) {
      const response = await send('DELETE', urlOf(name));
      if (!response.ok && response.status !== 404) throw await refusal('remove', name, response);
      await response.body?.cancel();
    },
    async *list(folder) {
      for (let next: string | undefined, isLeft = true; isLeft; isLeft = next !== undefined) {
        const query = { 'list-type': '2', 'encoding-type': 'url', prefix: `${folder}/` };
        const search = new URLSearchParams({ ...query, ...(next && { 'continuation-token': next }) });
        const response = await send('GET', `${root}?${search}`);
        if (!response.ok) throw await refusal('list', folder, response);
        const text = await response.text();
        for (const [, key = ''] of text.matchAll(/<Key>([^<]*)<\/Key>/g))
          yield decodeURIComponent(key.replaceAll('+', ' '));
        next = /<NextContinuationToken>([^<]*)</.exec(text)?.[1];
      }
    },
  };
}

async function refusal(verb: string, name: string, response: Response): Promise<Error> {
  const text = await response.text();
  const code = /<Code>([^<]*)<\/Code>/.exec(text)?.[1];
  return new Error(`the bucket did not ${verb} ${name}: ${response.status}${code ? ` ${code}` : ''}`);
}
