/** Where the script of the docs is, and the document that they show. */
const SCRIPT = '/api/docs/scalar.js';
const DOCUMENT = '/api/openapi.json';

/** Nothing is asked of other servers: no fonts, no proxy, no telemetry, no assistant. */
const CONFIGURATION = {
  url: DOCUMENT,
  withDefaultFonts: false,
  telemetry: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  agent: { disabled: true },
  mcp: { disabled: true },
  theme: 'default',
};

/** The policy of the docs: scripts and requests of this site alone, and the styles they set. */
export const DOCS_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The page of the API's docs. */
export function docsPage(): string {
  const configuration = JSON.stringify(CONFIGURATION).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>API · Plugin Intelligence</title>
<link rel="icon" href="/icon.svg">
</head>
<body>
<noscript><p>The docs need script. The document they show: <a href="${DOCUMENT}">${DOCUMENT}</a>.</p></noscript>
<script id="api-reference" data-configuration="${configuration}"></script>
<script src="${SCRIPT}"></script>
</body>
</html>
`;
}
