export const ROBOTS = `# Sample store
User-agent: *
Disallow: /search
Disallow: /search/
Disallow: /detail/*/reviews
Disallow: /detail/*/support
Disallow: /detail/*/privacy
Disallow: /detail/*/related
Allow: /detail/

Sitemap: https://chromewebstore.google.com/sitemap
`;
