import { writeFileSync } from 'node:fs';
import { openApiText } from '../apps/web/lib/openapi/document.ts';
import { OPENAPI_FILE } from '../apps/web/lib/openapi/document-file.ts';

/** `npm run openapi`: writes the document of the API again. */
writeFileSync(OPENAPI_FILE, openApiText());
console.error(`${OPENAPI_FILE} is written.`);
