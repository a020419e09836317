import type { CheckOptions } from '../core/checks/check.ts';
import type { Finding } from '../core/checks/finding.ts';
import type { Settings } from './protocol.ts';

/** A severity switches a check off, and on where it rests by default. */
export function wantedCodes(severity: Settings['severity']): CheckOptions['codes'] & object {
  return Object.fromEntries(
    Object.entries(severity).map(([code, level]) => [code, level !== 'off']),
  );
}

/** The finding with the severity that the settings give its code; nothing where they switch it off. */
export function inHouse(finding: Finding, severity: Settings['severity']): Finding[] {
  const level = severity[finding.code];
  if (level === 'off') return [];
  return [level ? { ...finding, severity: level } : finding];
}
