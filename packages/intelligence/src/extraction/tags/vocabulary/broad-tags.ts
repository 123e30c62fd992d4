/** Tags whose words stand in many texts for other reasons: what speaks for them counts half. */
export const BROAD_TAGS: ReadonlySet<string> = new Set([
  ...['images', 'links', 'content', 'search', 'export', 'video', 'admin', 'browser', 'location', 'tables', 'api', 'menu'],
  ...['notifications', 'performance', 'automation', 'integration', 'conversion', 'email', 'feedback', 'design', 'cloud'],
  ...['finance', 'sales', 'contacts', 'widgets', 'shortcodes', 'publishing', 'writing', 'login', 'navigation', 'tabs'],
  ...['security', 'messaging', 'deals', 'gifts', 'goals', 'focus', 'sync', 'data import', 'checkout', 'cart', 'drawing'],
  ...['issue tracking', 'campaigns', 'charts', 'csv', 'timer', 'sidebar', 'health', 'restore', 'files', 'colors'],
  ...['workflow automation', 'education', 'productivity', 'documents', 'pdf', 'web development', 'user management'],
]);

/** Tags that are names of products: they count where the listing's name or store tags have them. */
export const BRAND_TAGS: ReadonlySet<string> = new Set([
  ...['woocommerce', 'elementor', 'gmail', 'google sheets', 'google docs', 'google forms', 'google calendar', 'google maps'],
  ...['jira', 'confluence', 'slack', 'notion', 'youtube', 'facebook', 'amazon', 'etsy', 'todoist', 'zotero', 'spotify'],
  ...['chatgpt', 'linkedin', 'github', 'gitlab', 'docker', 'whatsapp', 'aws'],
]);
