import { matchesPath, type PathPattern, pathForms, readPattern } from './robots-path.ts';

/** A line `Allow` or `Disallow`. */
export interface RobotsRule {
  allows: boolean;
  pattern: PathPattern;
  /** The number of its line, from 1. */
  line: number;
}

/** What a robots.txt says to one crawler. */
export interface RobotsRules {
  rules: RobotsRule[];
  /** Seconds between two requests (`Crawl-delay`, which RFC 9309 does not have); 0 where none. */
  crawlDelay: number;
}

interface Group {
  agents: string[];
  rules: RobotsRule[];
  /** Each applies to the agents that are named before it, so many of them. */
  delays: { agents: number; seconds: number }[];
}

/** RFC 9309, 2.2: any of three line ends. */
export const LINE_END = /\r\n|\r|\n/;
const RECORD = /^([^:#]*):([^#]*)/;
const SECONDS = /^\d+(\.\d+)?$/;
const TOKEN = /^[a-z_-]+/;

/**
 * Reads a robots.txt as RFC 9309, 2.2, says: all groups that name the crawler together, else those
 * of `*`. Only a line `User-agent` after a rule begins a new group; lines that are not known, such
 * as `Sitemap`, end none.
 * @param productToken the crawler's name
 */
export function readRobotsRules(text: string, productToken: string): RobotsRules {
  const groups = readGroups(text);
  const own = productToken.toLowerCase();
  const agent = groups.some(({ agents }) => agents.includes(own)) ? own : '*';
  const used = groups.filter(({ agents }) => agents.includes(agent));
  return {
    rules: used.flatMap(({ rules }) => rules).filter(({ pattern }) => pattern.length > 0),
    crawlDelay: Math.max(0, ...used.map((group) => delayOf(group, agent))),
  };
}

/**
 * The rule that applies to an address: the longest that matches, and of two as long the one that
 * allows (RFC 9309, 2.2.2); undefined where none matches.
 */
export function findRule(rules: readonly RobotsRule[], url: string): RobotsRule | undefined {
  const paths = pathForms(url);
  let found: RobotsRule | undefined;
  for (const rule of rules) {
    const longer = rule.pattern.length - (found?.pattern.length ?? -1);
    if ((longer > 0 || (longer === 0 && rule.allows)) && paths.some((path) => matchesPath(rule.pattern, path)))
      found = rule;
  }
  return found;
}

function readGroups(text: string): Group[] {
  const groups: Group[] = [];
  let group: Group | undefined;
  const lines = text.replace(/^\ufeff/, '').split(LINE_END);
  for (const [index, line] of lines.entries()) {
    const [, key = '', value = ''] = RECORD.exec(line)?.map((part) => part.trim()) ?? [];
    const name = key.toLowerCase();
    if (name === 'user-agent') {
      if (!group || group.rules.length > 0) {
        group = { agents: [], rules: [], delays: [] };
        groups.push(group);
      }
      group.agents.push(agentOf(value));
    }
    if (name === 'allow' || name === 'disallow')
      group?.rules.push({ allows: name === 'allow', pattern: readPattern(value), line: index + 1 });
    if (name === 'crawl-delay' && SECONDS.test(value))
      group?.delays.push({ agents: group.agents.length, seconds: Number(value) });
  }
  return groups;
}

function delayOf({ agents, delays }: Group, agent: string): number {
  const place = agents.indexOf(agent);
  return Math.max(0, ...delays.map((delay) => (place < delay.agents ? delay.seconds : 0)));
}

/** The product token at the beginning of a value: `Bot/1.0` names `bot`. */
function agentOf(value: string): string {
  const name = value.toLowerCase();
  return /^\*(\s|$)/.test(name) ? '*' : (TOKEN.exec(name)?.[0] ?? '');
}
