import type { TimelineResult } from '../server/protocol/index.ts';
import { glyphs, type Glyph } from './glyphs.ts';
import { language, t } from './l10n.ts';
import type { LegendEntry } from './legend.ts';

const yearWords = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });
const monthWords = new Intl.DateTimeFormat(language, {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const dayWords = new Intl.DateTimeFormat(language, {
  day: 'numeric',
  month: 'short',
  timeZone: 'UTC',
});

/** As much of a date as tells it from its neighbours; d3's own words are English. */
export function tickWords(date: Date): string {
  if (date.getUTCDate() !== 1) return dayWords.format(date);
  return (date.getUTCMonth() === 0 ? yearWords : monthWords).format(date);
}

export function legendEntries(): LegendEntry[] {
  const entry = (glyph: Glyph, label: string) => ({
    path: glyphs[glyph],
    className: glyph,
    label,
  });
  return [
    entry('statement', t('date in the draft')),
    entry('conflict', t('date in conflict')),
    entry('disputed', t('date on which the sources disagree')),
    entry('told', t('date in a source')),
    entry('against', t('date that contradicts the draft')),
    entry('issued', t('day of publication')),
  ];
}

export function summaryOf({ statements, lanes, unshownSources }: TimelineResult): string {
  const conflicts = statements.filter(({ state }) => state === 'conflict').length;
  const events = lanes.reduce((sum, lane) => sum + lane.events.length, 0);
  return [
    t('Dates in the draft: {0}', statements.length),
    t('in conflict: {0}', conflicts),
    t('dates in the sources: {0}', events),
    unshownSources > 0
      ? t('sources not shown, as the draft uses none of them: {0}', unshownSources)
      : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
