import { createHmac, hash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const S3_KEYS = { region: 'eu-test-1', accessKeyId: 'AKTEST', secretAccessKey: 'secret/with+signs' };
/** Keys that one answer lists at most, so that a list has several. */
const LISTED_AT_ONCE = 1;

export interface S3Server {
  url: string;
  files: Map<string, Buffer>;
  /** Statuses of the next answers, whatever is asked. */
  failures: number[];
  requests: string[];
  close(): Promise<void>;
}

/**
 * A store that speaks S3's protocol for one bucket and checks every signature (SigV4) by itself.
 */
export async function startS3Server(bucket: string): Promise<S3Server> {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    store.requests.push(`${request.method} ${request.url}`);
    const refuse = (status: number, code: string) =>
      response.writeHead(status).end(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`);
    const failure = store.failures.shift();
    if (failure) return refuse(failure, 'InternalError');
    const wrong = wrongSignature(request, body);
    if (wrong) return refuse(403, wrong);
    const url = new URL(request.url ?? '', 'http://localhost');
    const [, named, ...rest] = url.pathname.split('/').map(decodeURIComponent);
    if (named !== bucket) return refuse(404, 'NoSuchBucket');
    const key = rest.join('/');
    if (request.method === 'PUT') store.files.set(key, body);
    if (request.method === 'DELETE') store.files.delete(key);
    if (request.method !== 'GET') return response.writeHead(request.method === 'DELETE' ? 204 : 200).end();
    if (url.searchParams.get('list-type') === '2') return response.end(listing(store.files, url.searchParams));
    const found = store.files.get(key);
    return found ? response.end(found) : refuse(404, 'NoSuchKey');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const store: S3Server = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    files: new Map(),
    failures: [],
    requests: [],
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return store;
}

function listing(files: ReadonlyMap<string, Buffer>, query: URLSearchParams): string {
  const prefix = query.get('prefix') ?? '';
  const start = Number(query.get('continuation-token') ?? 0);
  const keys = [...files.keys()].filter((key) => key.startsWith(prefix)).sort();
  const end = start + LISTED_AT_ONCE;
  const contents = keys.slice(start, end).map((key) => `<Contents><Key>${encodeURIComponent(key)}</Key></Contents>`);
  const next = end < keys.length ? `<NextContinuationToken>${end}</NextContinuationToken>` : '';
  return `<?xml version="1.0"?><ListBucketResult>${contents.join('')}${next}</ListBucketResult>`;
}

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
function wrongSignature(request: IncomingMessage, body: Buffer): string | null {
  const { authorization = '', 'x-amz-date': date = '', 'x-amz-content-sha256': sent } = request.headers;
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      authorization,
    );
  if (!match) return 'AccessDenied';
  const [, id, day = '', region = '', signed = '', signature] = match;
  if (id !== S3_KEYS.accessKeyId) return 'InvalidAccessKeyId';
  if (region !== S3_KEYS.region) return 'AuthorizationHeaderMalformed';
  if (sent !== hash('sha256', body)) return 'XAmzContentSHA256Mismatch';
  if (!['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => signed.split(';').includes(name)))
    return 'AccessDenied';
  const [path = '', search = ''] = (request.url ?? '').split('?');
  const query = [...new URLSearchParams(search)]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
  const canonicalPath = path
    .split('/')
    .map((part) => encode(decodeURIComponent(part)))
    .join('/');
  const headers = signed.split(';').map((name) => `${name}:${String(request.headers[name]).trim()}\n`);
  const canonical = [request.method, canonicalPath, query, headers.join(''), signed, sent].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, `${day}/${region}/s3/aws4_request`, hash('sha256', canonical)].join('\n');
  const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
  const key = [region, 's3', 'aws4_request'].reduce(hmac, hmac(`AWS4${S3_KEYS.secretAccessKey}`, day));
  return hmac(key, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch';
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
