const MOST_BYTES = 256 * 1024;

/** The same bytes in chunks that a slow reader takes within seconds, and so is seen to take. */
export async function* inSlices(
  chunks: AsyncIterable<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for await (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += MOST_BYTES) yield chunk.subarray(at, at + MOST_BYTES);
}
