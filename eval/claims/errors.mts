import { share, table } from '../evaluation.mts';
import { isConflict, isSupported, type JudgedSet } from './given-texts.mts';
import { lookedAtFlags, lookedAtRows } from './looked-at.mts';
import { isFound, type JudgedRestatement } from './restated-news.mts';
import type { Flags } from './silence.mts';

/** The rows that were read and are errors now, with what was seen in them. */
export function lookedAtErrors(
  sets: readonly JudgedSet[],
  restated: readonly JudgedRestatement[],
): string {
  const errors = new Map<string, string>();
  const judgedRows = new Set<string>();
  for (const judged of sets.flatMap(({ rows }) => rows)) {
    const { row, found } = judged;
    judgedRows.add(row.id);
    if (isConflict(judged) && found.eager.length === 0) errors.set(row.id, 'missed');
    if (isSupported(judged) && found.eager.length > 0) {
      errors.set(row.id, found.balanced.length > 0 ? 'wrong' : 'wrong, eager only');
    }
  }
  for (const judged of restated) {
    judgedRows.add(judged.row.id);
    if (!isFound(judged, 'eager')) errors.set(judged.row.id, 'missed');
  }
  const looked = Object.entries(lookedAtRows);
  const still = looked.flatMap(([id, why]) => {
    const error = errors.get(id);
    return error === undefined ? [] : [`- \`${id}\` (${error}): ${why}`];
  });
  const mended = looked.filter(([id]) => judgedRows.has(id) && !errors.has(id)).length;
  const note = mended > 0 ? `\n\nOf those read, ${String(mended)} are errors no longer.` : '';
  return still.join('\n') + note;
}

/** Of the flags of the balanced setting that were read, how many are wrong, and why. */
export function lookedAtShare({ flags }: Flags): string {
  const raised = flags.filter(({ setting }) => setting === 'balanced');
  const looked = raised.flatMap(({ id, conflict: { facet } }) => {
    const seen = lookedAtFlags[id];
    return seen ? [{ id, facet, ...seen }] : [];
  });
  if (looked.length === 0) return '';
  const wrong = looked.filter(({ isWrong }) => isWrong);
  return `Of the ${String(raised.length)} flags of the balanced setting ${String(looked.length)} were read; wrong: ${share(wrong.length, looked.length)} (target: 0.3).

${table([
  ['article and offset', 'facet', 'verdict', 'what was seen'],
  ...looked.map(({ id, facet, isWrong, why }) => [
    `\`${id}\``,
    facet,
    isWrong ? 'wrong' : 'right',
    why,
  ]),
])}`;
}
