/** What a route of the API answered. */
export interface ApiAnswer {
  isOk: boolean;
  status: number;
  message: string;
  /** What is wrong with each field. */
  issues: { field: string; message: string }[];
  data: Record<string, unknown>;
}

/**
 * Calls a route of this site's API and reads its answer; a server that cannot be reached is an
 * answer too.
 * @param body JSON, or a file as it is
 */
export async function callApi(method: string, path: string, body?: object | Blob): Promise<ApiAnswer> {
  const isFile = body instanceof Blob;
  const headers: HeadersInit = body && !isFile ? { 'Content-Type': 'application/json' } : {};
  try {
    const response = await fetch(path, { method, headers, body: isFile ? body : body && JSON.stringify(body) });
    const data = await response.json().catch(() => ({}));
    const fallback = response.ok ? 'Done.' : `The server answered with status ${response.status}.`;
    return {
      isOk: response.ok,
      status: response.status,
      message: typeof data?.message === 'string' ? data.message : fallback,
      issues: Array.isArray(data?.issues) ? data.issues : [],
      data: data ?? {},
    };
  } catch {
    const message = 'The server could not be reached. Nothing was changed: try again.';
    return { isOk: false, status: 0, message, issues: [], data: {} };
  }
}
