/** The body of a request as text; null where it is longer than allowed, which is not read on. */
export async function readShortText(request: Request, mostBytes: number): Promise<string | null> {
  return (await readShortBytes(request, mostBytes))?.toString() ?? null;
}

/** The body of a request; null where it is longer than allowed, which is not read on. */
export async function readShortBytes(request: Request, mostBytes: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    length += chunk.length;
    if (length > mostBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
