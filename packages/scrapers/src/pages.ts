/**
 * Builders of answers in the real formats of the marketplaces, out of plain facts: for the sample
 * stores and for the parsers' own tests. They share no code with the parsers.
 */
export * as atlassian from './marketplaces/atlassian/page.ts';
export * as chromeWebStore from './marketplaces/chrome-web-store/page.ts';
export * as edge from './marketplaces/edge/page.ts';
export * as figma from './marketplaces/figma/page.ts';
export * as firefox from './marketplaces/firefox/page.ts';
export * as googleWorkspace from './marketplaces/google-workspace/page.ts';
export * as homeAssistant from './marketplaces/home-assistant/page.ts';
export * as jetbrains from './marketplaces/jetbrains/page.ts';
export * as obsidian from './marketplaces/obsidian/page.ts';
export * as openVsx from './marketplaces/open-vsx/page.ts';
export * as raycast from './marketplaces/raycast/page.ts';
export * as salesforceAppexchange from './marketplaces/salesforce-appexchange/page.ts';
export * as shopify from './marketplaces/shopify/page.ts';
export * as vsCode from './marketplaces/vs-code/page.ts';
export * as wordpress from './marketplaces/wordpress/page.ts';
export * from './shared/page-markup.ts';
export * from './shared/page-pieces.ts';
