/** The items until the signal: after it none is given, nor asked for. @throws its reason */
export async function* stoppable<T>(items: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  signal?.throwIfAborted();
  for await (const item of items) {
    signal?.throwIfAborted();
    yield item;
    signal?.throwIfAborted();
  }
}
