/** Whether the header Accept-Encoding takes gzip. */
export function takesGzip(encodings: string | null): boolean {
  return (encodings ?? '').split(',').some((one) => /^\s*gzip\s*(;\s*q=(1|0\.0*[1-9]).*)?$/i.test(one));
}

/** A stream as gzip: what of it is read ahead are some kilobytes. */
export function gzipStream(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return body.pipeThrough(new CompressionStream('gzip'));
}
