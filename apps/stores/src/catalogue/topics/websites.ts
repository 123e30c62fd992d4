import { topic } from './topic.ts';

/** Topics of plugins of websites. */
export const WEBSITES = {
  contactForms: topic(
    'Contact Form|Booking Form|Form Builder|Feedback Box',
    'forms|contact form|email|spam',
    'puts a contact form on any page|keeps messages even when mail fails|stops spam without riddles',
    'Set up in five minutes, no spam since.|Messages are kept when mail fails, which saved a customer.',
    'Mails end in the spam folder.|The form is wider than the screen on phones.',
  ),
  galleries: topic(
    'Gallery|Slider|Lightbox|Portfolio',
    'gallery|images|slider|lightbox',
    'shows pictures in a grid that loads as you scroll|opens photos in full size with captions|makes smaller copies of pictures',
    'Beautiful and light.|Five hundred photos and the page is still fast.',
    'Captions vanished after the update.|Swiping on phones skips every second photo.',
  ),
  siteSecurity: topic(
    'Firewall|Login Guard|Security Scan|Two-Factor',
    'security|firewall|login|malware',
    'blocks whoever tries too many passwords|compares all files with the originals|asks for a second factor',
    'Found a changed file within an hour.|Logs are readable for people.',
    'It locked me out of my own site.|The scan takes the server down.',
  ),
  caching: topic(
    'Cache|Page Speed|Image Optimizer|Minify',
    'cache|performance|speed|images',
    'keeps finished pages ready|sends pictures in smaller formats|loads scripts after the content',
    'From four seconds to one.|Nothing to configure, as promised.',
    'The cart shows the products of other people.|Styles are missing after each update.',
  ),
  pageBuilding: topic(
    'Page Builder|Blocks|Templates|Landing Pages',
    'page builder|blocks|templates|design',
    'adds blocks for prices, questions and teams|builds landing pages by dragging|saves blocks to use again',
    'Our pages look designed now.|Clean markup, unlike others.',
    'Uninstalling leaves shortcodes everywhere.|The editor needs ten seconds to open.',
  ),
  seo: topic(
    'SEO|Sitemap|Redirects|Meta Tags',
    'seo|sitemap|redirects|metadata',
    'checks titles and descriptions while you write|finds links that lead nowhere|redirects old addresses to new ones',
    'Broken links went from 300 to none.|Clear advice without scores for their own sake.',
    'Nags about the paid version on every page.|The sitemap lists drafts.',
  ),
  membership: topic(
    'Memberships|User Roles|Courses|Events',
    'membership|courses|events|users',
    'shows content to members only|sells courses lesson by lesson|manages events and their tickets',
    'Renewals work without a thought.|Course progress is shown nicely.',
    'Members lost access after renewal.|Tickets cannot be refunded in part.',
  ),
} as const;
