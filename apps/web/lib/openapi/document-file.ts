import { join } from 'node:path';

/** The document of the API as it is kept and served; `npm run openapi` writes it. */
export const OPENAPI_FILE = join(import.meta.dirname, '../../openapi.json');
