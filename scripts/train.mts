/**
 * Fits the weights of `src/core/claims/weighed/weights.ts` on public data sets: `npm run train`.
 * The sets lie beside the project (`../shared/data`, or `--data DIR`) and are only read; what is
 * committed are the weights. Half of the pages is held out, and what the weights reach on it is printed.
 */
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { kinds, featureNames, type Kind } from '../src/core/claims/weighed/candidates.ts';
import { weigh } from '../src/core/claims/weighed/weigh.ts';
import { givenRows, type TrainingRow } from './train/given.mts';
import { fitLogistic, type Example } from './train/logistic-regression.mts';
import { restatedExamples } from './train/restated.mts';
import { silentExamples } from './train/silent.mts';

/** Keeps weights of rarely seen features near nothing; chosen, with little effect between 1 and 5. */
const ridge = 2;
const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { data: { type: 'string', default: join(root, '..', 'shared', 'data') } },
});

/**
 * What an example of one set counts where another is what matters. Measured on the held-out half:
 * look-alikes keep a passage that speaks of something else quiet and cost little recall; FEVER
 * symmetric is small and has what VitaminC lacks.
 */
const silentWhereGiven = 0.03;
const givenWhereFound = 0.2;
const weightOf = ({ set }: TrainingRow): number => (set.startsWith('FEVER') ? 3 : 1);

type Tables = Record<Kind, number[]>;

const rows = await givenRows(values.data);
const silent = await silentExamples(values.data);
const restated = await restatedExamples(values.data);
const fitted = rows.filter((row) => !row.isHeldOut);
const given = givenTables();
const found = foundTables();

const file = join(root, 'src', 'core', 'claims', 'weighed', 'weights.ts');
const options = (await resolveConfig(file)) ?? {};
await writeFile(file, await format(printed(given, found), { ...options, filepath: file }));
report(
  rows.filter((row) => row.isHeldOut),
  given,
);

function givenTables(): Tables {
  const tables = { number: [], date: [], word: [] } as Tables;
  for (const kind of kinds) {
    const examples = [
      ...fitted.flatMap((row) => weighted(row.examples[kind], weightOf(row))),
      ...weighted(silent[kind], silentWhereGiven),
    ];
    tables[kind] = fitLogistic(examples, ridge).map((weight) => Number(weight.toFixed(3)));
  }
  return tables;
}

function foundTables(): Tables {
  const tables = { number: [], date: [], word: [] } as Tables;
  for (const kind of kinds) {
    const examples = [
      ...fitted.flatMap((row) => weighted(row.examples[kind], givenWhereFound)),
      ...silent[kind],
      ...restated[kind],
    ];
    tables[kind] = fitLogistic(examples, ridge).map((weight) => Number(weight.toFixed(3)));
  }
  return tables;
}

function weighted(examples: readonly Example[], weight: number): Example[] {
  return examples.map((example) => ({ ...example, weight }));
}

/** What each threshold gives on rows that the weights were not fitted on. */
function report(heldOut: readonly TrainingRow[], tables: Tables): void {
  for (const set of new Set(heldOut.map((row) => row.set))) {
    const ofSet = heldOut.filter((row) => row.set === set);
    const refuted = ofSet.filter(({ label }) => label === 'refuted').length;
    for (const kind of [...kinds, undefined]) {
      for (const least of [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9]) {
        const flagged = ofSet.filter((row) =>
          (kind ? [kind] : kinds).some((each) =>
            row.examples[each].some(({ features }) => weigh(tables[each], features) >= least),
          ),
        );
        const right = flagged.filter(({ label }) => label === 'refuted').length;
        console.log(
          `${set}, ${kind ?? 'all'} from ${String(least)}: precision ${(right / flagged.length).toFixed(3)}, recall ${(right / refuted).toFixed(3)} (${String(flagged.length)} flagged)`,
        );
      }
    }
  }
}

function printed(given: Tables, found: Tables): string {
  const tableOf = (tables: Tables, kind: Kind): string =>
    `${kind}: [${tables[kind]
      .map(
        (weight, i) =>
          `${String(weight)}, // ${i === 0 ? 'constant' : featureNames[kind][i - 1]!}\n`,
      )
      .join('')}]`;
  const all = (tables: Tables): string => kinds.map((kind) => tableOf(tables, kind)).join(',\n');
  return `import type { Kind } from './candidates.ts';

/** Tables written by \`npm run train\`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  ${all(given)}
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  ${all(found)}
};
`;
}
