import { Issue } from '@pi/domain/api';
import { z } from 'zod';

/** The page that is shown in place of one whose address is wrong, with the status 400. */
export const REFUSED_PATH = '/refused';

/** The header in which the proxy tells that page what is wrong; one from outside is never passed on. */
export const REFUSED_HEADER = 'x-refused';

/** Issues as a header may hold them. */
export function toRefusedHeader(issues: readonly Issue[]): string {
  return encodeURIComponent(JSON.stringify(issues));
}

/** The issues of that header; empty where there is none. */
export function fromRefusedHeader(header: string | null): Issue[] {
  return header ? z.array(Issue).parse(JSON.parse(decodeURIComponent(header))) : [];
}
