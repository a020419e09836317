import type { CheckOptions } from '../core/checks/check.ts';
import type { Finding } from '../core/checks/finding.ts';
import { say, type Translation } from '../core/text/phrase.ts';
import type { Settings } from './protocol/index.ts';

/** A severity switches a check off, and on where it rests by default. */
export function wantedCodes(severity: Settings['severity']): CheckOptions['codes'] & object {
  return Object.fromEntries(
    Object.entries(severity).map(([code, level]) => [code, level !== 'off']),
  );
}

/** What a client has chosen that findings follow. */
export interface House {
  readonly settings: Pick<Settings, 'severity'>;
  readonly translation: Translation;
}

/**
 * The finding in the writer's language, with the severity that the settings give its code; nothing
 * where they switch it off.
 */
export function inHouse(finding: Finding, { settings, translation }: House): Finding[] {
  const level = settings.severity[finding.code];
  if (level === 'off') return [];
  const said = inLanguage(finding, translation);
  return [level ? { ...said, severity: level } : said];
}

/** What was not made of a phrase stays as it is. */
export function inLanguage(finding: Finding, translation: Translation): Finding {
  const { phrase, fixes } = finding;
  return {
    ...finding,
    ...(phrase && { message: say(phrase, translation) }),
    fixes: fixes.map((fix) => (fix.phrase ? { ...fix, title: say(fix.phrase, translation) } : fix)),
  };
}
