import { causesOf } from '@pi/domain';
import { TableFile } from '@pi/domain/api';

const TIMEOUT_MS = 60_000;

/** A site that gives no table: it is not the database that is away. */
class SiteError extends Error {
  override name = 'SiteError' as const;
}

/**
 * Reads the JSON of a table from a server.
 * @throws SiteError in one sentence: the server cannot be read, refuses, or answers no table
 */
export async function fetchTable(url: URL): Promise<TableFile> {
  const { status, text } = await fetchText(url).catch((error: unknown) => {
    throw new SiteError(`${url.origin} cannot be read: ${causesOf(error).at(-1)?.message ?? String(error)}`, {
      cause: error,
    });
  });
  const body = parseJson(text);
  if (status !== 200) {
    const message = (body as { message?: unknown } | undefined)?.message;
    const reason = status === 404 ? 'there is no table at this address.' : 'it does not say why.';
    throw new SiteError(`${url} answers ${status}: ${typeof message === 'string' ? message : reason}`);
  }
  const table = TableFile.safeParse(body);
  if (!table.success) throw new SiteError(`${url} answers no table.`);
  return table.data;
}

async function fetchText(url: URL): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    headers: { Accept: 'application/json' },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return { status: response.status, text: await response.text() };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
