import { errorResponse, toApiError } from '../api-error.ts';
import { log, loggedError } from '../log.ts';

export interface ChartFile {
  body: BodyInit;
  /** Its media type. */
  type: string;
  /** With its extension; what has no place in a file's name becomes a dash. */
  name: string;
}

/** Answers with a file that caches may keep for an hour; what fails is answered as by the API. */
export async function answerFile(make: () => Promise<ChartFile>): Promise<Response> {
  try {
    const { body, type, name } = await make();
    return new Response(body, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `inline; filename="${name.replace(/[^\w.-]+/g, '-')}"`,
        'Cache-Control': 'public, max-age=3600',
      },
    });
  } catch (thrown) {
    const error = toApiError(thrown);
    if (error.cause) log().error({ status: error.status, err: loggedError(error.cause) }, 'a request failed');
    return errorResponse(error);
  }
}
