/** An answer that is longer than it may be. */
export class AnswerTooLong extends Error {
  override name = 'AnswerTooLong' as const;
}

/**
 * A fetch that reads no more than so many bytes of an answer, and follows no redirect: what is sent
 * goes to the provider in the settings, and to nobody else.
 */
export function limitedFetch(mostBytes: number): typeof fetch {
  return async (input, init) => {
    const { body, status, statusText, headers } = await fetch(input, { ...init, redirect: 'manual' });
    return new Response(body?.pipeThrough(limit(mostBytes)), { status, statusText, headers });
  };
}

function limit(mostBytes: number): TransformStream<Uint8Array, Uint8Array> {
  let bytes = 0;
  return new TransformStream({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw new AnswerTooLong(`longer than ${mostBytes} bytes`);
      controller.enqueue(chunk);
    },
  });
}
