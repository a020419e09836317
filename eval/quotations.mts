import { attribution } from './quotations/attribution.mts';
import { verification } from './quotations/verification.mts';

/** The sections of docs/eval-quotations.md, in order. Each reads its own data sets. */
const sections = [attribution, verification];

export async function run(dataDir: string): Promise<string> {
  const pages: string[] = [];
  for (const section of sections) pages.push(await section(dataDir));
  return `# Quotations, measured

Written by \`npm run eval -- quotations\` from data sets that are not part of the project (they lie in
\`../shared/data/quotations\`, or where \`--data\` says). The texts are their publishers', so errors are
named by row and told in our own words.

${pages.join('\n\n')}
`;
}
