import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pickFrom, randomFrom } from './measure.mts';

/** Articles to measure on. */
export interface News {
  /** Said on the page: where the text is from. */
  readonly origin: string;
  readonly articles: readonly Article[];
}

export interface Article {
  readonly id: string;
  readonly title: string;
  readonly issued?: string;
  readonly paragraphs: readonly string[];
}

/** The news articles of a data folder; where there is none, text made up with a fixed seed, said to be so. */
export function readNews(dataDir: string): News {
  const file = fileIn(dataDir);
  const origin = originOf(dataDir);
  if (!existsSync(file)) return { origin, articles: madeUp() };
  const rows = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  return {
    origin,
    articles: rows.map((row) => {
      // The file's rows are objects with these fields; `date` may be null.
      const { id, title, date, text } = JSON.parse(row) as Record<string, string | null>;
      return {
        id: id!,
        title: title ?? '',
        ...(date ? { issued: date } : {}),
        paragraphs: text!.split(/\n+/u).filter((paragraph) => paragraph.trim() !== ''),
      };
    }),
  };
}

export function originOf(dataDir: string): string {
  const file = fileIn(dataDir);
  return existsSync(file)
    ? '5,000 dated news articles (../shared/data/news, not part of this repository)'
    : `made-up text (${file} is absent)`;
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'news', 'articles-5000.jsonl.gz');
}

/** 5,000 articles of words that fall off as Zipf's law has it. */
function madeUp(): Article[] {
  const random = randomFrom(11);
  const syllables =
    'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu st nd ing er'.split(' ');
  const vocabulary = Array.from({ length: 60_000 }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => pickFrom(syllables, random)).join(
      '',
    ),
  );
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the';
  const sentence = () => {
    const said = Array.from({ length: 8 + Math.floor(random() * 20) }, word).join(' ');
    return random() < 0.3 ? `“${said},” said ${word()}.` : `${said}.`;
  };
  return Array.from({ length: 5000 }, (_, at) => ({
    id: `made-up-${String(at)}`,
    title: sentence(),
    issued: `20${String(10 + (at % 15))}-0${String(1 + (at % 9))}-1${String(at % 10)}`,
    paragraphs: Array.from({ length: 24 }, () => `${sentence()} ${sentence()}`),
  }));
}
