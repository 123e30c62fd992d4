import { makeEvent } from './make-event.ts';

/** Pairs of plugin makers: same stores, no competitors, one knows what the other needs. */
export const PLUGIN_MAKERS = makeEvent({
  name: 'Evening of plugin makers, in pairs',
  groupSize: 2,
  factWeights: { marketplaces: 3, categories: 0, worksWith: 2, users: 1, competitors: -4 },
  questions: {
    skills: {
      text: 'What can others learn from you, and what do you want to learn?',
      content: { type: 'offer_seek' },
      weight: 4,
    },
    next: { text: 'What are you working on this year?', content: { type: 'free_text' }, weight: 3 },
    free: { text: 'When could you talk afterwards?', content: { type: 'availability' }, weight: 1 },
    team: {
      text: 'How do you work?',
      content: { type: 'single_choice', options: ['Alone', 'With a partner', 'In a company'] },
      weight: 1,
    },
  },
  groups: `
adele, Adele Martinot
offer: Got featured twice, screenshots and listing texts that convert
seek: how to price: trials, subscriptions, raising prices without angry mails
next: moving free users to paid plans
free: Tue 17-19
team: Alone
facts: chrome-web-store/productivity; Gmail; 10k–100k

boyd, Boyd Carter
offer: Pricing experiments: trials, subscription, annual plans. I raised mine three times
seek: My listing is ugly. Screenshots, texts, being featured
next: more paid plans from the free users I have
free: Tue 17-20
team: Alone
facts: chrome-web-store/finance, firefox/finance; Gmail; 10k–100k
---
carmen, Carmen Ibarra
offer: Cloud migration from server, Forge and Connect
seek: Selling to enterprises, security questionnaires
next: passing the security review for bigger customers
free: Wed 16-18
team: In a company
facts: atlassian/project-management; Jira Cloud, Confluence Cloud; 1k–10k

dmitri, Dmitri Orlov
offer: enterprise sales, answered fifty security questionnaires
seek: Someone who migrated an app to Forge
next: Migrating to the cloud before server customers leave
free: Wed 15-18
team: In a company
facts: atlassian/data-and-reports; Jira Cloud; 1k–10k
---
esther, Esther Kamau
offer: Support with two people for 80,000 shops, macros, docs that save tickets
seek: app performance, Lighthouse scores of themes
next: halve our support tickets
free: Thu 14-17
team: In a company
facts: shopify/online-shops; Klaviyo; 10k–100k

finn, Finn Larsson
offer: Performance work, I know why themes lose their Lighthouse score
seek: documentation and macros, supporting customers drowns me in tickets
next: Fewer tickets, faster pages
free: Thu 15-17
team: Alone
facts: shopify/sales-and-customers; Klaviyo, Meta Ads; 1k–10k
---
gideon, Gideon Bar
offer: Language servers, parsers, tree-sitter grammars
seek: Growing a community, contributors who stay
next: first outside maintainers for our grammar
free: Mon 18-20
team: With a partner
facts: vs-code/developer-tools, open-vsx/developer-tools; Python; 100k–1M

helga, Helga Brandt
offer: Community: contributors, good first issues, maintainers who stay
seek: parser help! grammars for my markup language
next: replace regexes by a real grammar
free: Mon 17-20
team: Alone
facts: vs-code/writing-and-ai, open-vsx/writing-and-ai; Markdown; 100k–1M
---
ismael, Ismael Torres
offer: Accessibility audits, screen reader testing of design files
seek: plugin onboarding, first-run tours
next: Teach designers contrast inside the canvas
free: Fri 10-12
team: Alone
facts: figma/accessibility; FigJam; 10k–100k

jenna, Jenna Cole
offer: Onboarding tours, first run experience, empty states
seek: Someone who audits accessibility with screen readers
next: my plugin should work by keyboard on the canvas
free: Fri 9-12
team: With a partner
facts: figma/design; FigJam; 10k–100k
---
kenji, Kenji Sato
offer: Block editor, server-side rendering, caching
seek: translations, right-to-left, working with volunteer translators
next: Ten languages by summer
free: Sat 9-11
team: Alone
facts: wordpress/sites-and-content; WooCommerce; 100k–1M

lamia, Lamia Fakhoury
offer: Translators! I coordinate volunteers in 30 languages, rtl included
seek: caching and the block editor, rendering on the server
next: rewrite of old shortcodes as blocks
free: Sat 9-12
team: In a company
facts: wordpress/security-and-admin; WooCommerce; 100k–1M
---
milo, Milo Hansen
offer: Managed packages, passing the review at the first try
seek: Partners who resell; co-selling with account executives
next: three resellers in the Nordics
free: Tue 12-14
team: In a company
facts: salesforce-appexchange/sales-and-customers; Outlook; 100–1k

nuria, Nuria Camps
offer: partner programs, resellers, how account executives think
seek: what reviewers look for in a managed package
next: get the review done and sell through partners
free: Tue 11-14
team: With a partner
facts: salesforce-appexchange/finance; Outlook; 100–1k
---
otto, Otto Lindgren
offer: Local LLMs in notes, embeddings, vector search on device
seek: sync without a server, conflict resolution
next: search that works offline on phones
free: Sun 17-20
team: Alone
facts: obsidian/writing-and-ai; Readwise; 10k–100k

priya, Priya Pillai
offer: Syncing: CRDTs, conflicts, end-to-end encryption
seek: embedding notes, vectors, searching on the device
next: Encrypted sync for phones that are offline a lot
free: Sun 18-20
team: Alone
facts: obsidian/productivity; Readwise, Zotero; 10k–100k
---
rasmus, Rasmus Holt
offer: Zigbee and Matter devices, reverse engineering protocols
seek: dashboards people like, cards and charts
next: Support the heat pumps nobody documents
free: Wed 19-21
team: Alone
facts: home-assistant/smart-home; Zigbee; 1k–10k

selma, Selma Yilmaz
offer: dashboard cards, energy charts, themes
seek: Reverse-engineering: my heat pump speaks a protocol nobody documented
next: one card for energy, heat pumps included
free: Wed 18-21
team: Alone
facts: home-assistant/appearance-and-themes; Zigbee; 1k–10k
---
timur, Timur Aliev
offer: Refactoring engines, inspections, testing against nightly platform builds
seek: Licensing servers, offline activation, refunds
next: paid licences for teams
free: Thu 18-20
team: With a partner
facts: jetbrains/developer-tools; Kotlin; 10k–100k

ulla, Ulla Svensson
offer: licences: activation offline, floating seats, refunds
seek: inspections that don't slow the platform, tests on nightly builds
next: Break less when a new platform version comes
free: Thu 17-20
team: In a company
facts: jetbrains/data-and-reports; Kotlin; 1k–10k
---
valeria, Valeria Conti
offer: Ad blocking rules, Manifest V3, declarative net requests
seek: donations and grants for open source
next: pay one maintainer from donations
free: Mon 9-11
team: Alone
facts: firefox/ads-and-privacy, edge/ads-and-privacy; ; 100k–1M

wilbur, Wilbur Nash
offer: Grants: wrote four applications, two funds, donations pages
seek: the move to manifest v3, especially declarative rules
next: Finish the migration, get the maintainer paid
free: Mon 9-12
team: Alone
facts: firefox/video-and-audio, edge/video-and-audio; ; 100k–1M
---
xiao, Xiao Chen
offer: Sheets add-ons, Apps Script quotas, OAuth verification done three times
seek: Teachers as customers: how do schools buy
next: District licences
free: Fri 15-17
team: Alone
facts: google-workspace/data-and-reports; Google Sheets, Google Classroom; 100k–1M

yann, Yann Le Goff
offer: schools: how districts buy, teacher ambassadors
seek: getting through the OAuth verification, script quotas
next: verification before the school year
free: Fri 14-17
team: With a partner
facts: google-workspace/education; Google Classroom, Google Sheets; 100k–1M
---
zofia, Zofia Nowak
offer: Launching: newsletters, launch days, short demo videos
seek: TypeScript architecture, my extension is one file of 3,000 lines
next: a rewrite nobody notices
free: Sat 15-17
team: Alone
facts: raycast/productivity; Notion; 1k–10k

arturo, Arturo Vega
offer: Clean architecture in TypeScript, splitting big files, tests
seek: How to launch, demo video, a newsletter that people open
next: Launch day for the second extension
free: Sat 14-17
team: Alone
facts: raycast/developer-tools; Notion, Linear; 1k–10k
---
berta, Berta Lang
offer: Speech, dictation models, microphones in the browser
seek: legal: privacy policy, data processing agreements
next: dictation for doctors
free: Tue 8-10
team: In a company
facts: chrome-web-store/accessibility, edge/accessibility; Google Docs; 10k–100k

colm, Colm Brady
offer: Privacy law, data processing agreements, reads policies for fun
seek: Microphone access and dictating in a browser extension
next: Notes dictated after client calls
free: Tue 8-11
team: With a partner
facts: chrome-web-store/writing-and-ai, edge/productivity; Google Docs; 1k–10k
---
doris, Doris Amsel
offer: Retro boards, workshop facilitation, user interviews
seek: Somebody who knows billing by seat and churn
next: interviews with people who cancel
free: Wed 10-12
team: In a company
facts: atlassian/design; Trello, Confluence Cloud; 1k–10k

enzo, Enzo Gallo
offer: Seat billing, churn numbers, cohort tables
seek: interviewing users, facilitating a workshop
next: know why seats are cancelled
free: Wed 9-12
team: Alone
facts: atlassian/finance; Trello; 100–1k
---
frida, Frida Moe
offer: Browser tests with Playwright, CI for five stores at once
seek: Analytics without tracking people
next: release to all stores with one command
free: Sun 10-12
team: Alone

goran, Goran Babic
offer: privacy-friendly analytics, self-hosted, no tracking
seek: test extensions in CI, releasing to several stores
next: Releases that don't take a day per store
free: Sun 9-12
team: Alone
`,
  decoys: `
hollis, Hollis Reed
offer: A bit of all: listing screenshots, pricing trials, cloud migration, security questionnaires, support docs, performance, parsers, contributors, accessibility audits, onboarding tours, block editor caching, translators, managed package review, resellers, embeddings, sync conflicts, protocols, dashboard cards, inspections, licences, manifest rules, grants, OAuth, schools, dictation, churn, CI
seek: All of that: subscriptions, featured texts, Forge, enterprise sales, Lighthouse themes, tickets and macros, community, grammars, screen readers, first run, languages, rendering, account executives, reviewers, offline activation, conflicts, search on device, heat pumps, charts, nightly builds, donations, declarative, verification, launch videos, architecture, privacy policy, interviews, analytics
next: paid plans, security review, fewer tickets, grammar, canvas, languages, partners, search offline on phones, heat pump, platform licences, maintainer paid, verification, launch day, dictated notes, cancelled seats, releases to stores
free: Sat 6-8
team: In a company
facts: vs-code/productivity, obsidian/productivity; Slack; 0–100

imani, Imani Dube
offer: Everything once: raising prices, screenshots, migrated apps, enterprise sales, tickets, themes, tree-sitter, maintainers, screen reader tests, empty states, blocks, volunteers, packages, co-selling, vectors, encryption, Zigbee, energy themes, refactoring, refunds, ad blocking, funds, Apps Script, teachers, newsletters, TypeScript, microphones, agreements, workshop, billing, Playwright, tracking
seek: Whatever comes: conversion, angry mails, Connect, questionnaires, Lighthouse, saving tickets, contributors, parser, accessibility, tours, translations, caching, review, resell, syncing, notes, device dashboards, reverse engineering, seats, tests, grants, v3, quotas, districts buying, demos, big files, legal data processing, browser dictation, users interviewing, churn tables, releasing with CI
next: free users to paid, cloud customers, faster pages, contrast by keyboard, regexes, rewrite in blocks, reseller, encrypted sync, energy card, teams, donations, district licences, second extension, doctors, people who cancel, one command
free: Sun 6-8
team: With a partner
facts: chrome-web-store/games-and-fun; ; 0–100
`,
});
