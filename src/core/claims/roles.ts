import type { Corpus } from '../corpus/corpus.ts';
import type { Source } from '../corpus/source.ts';
import { passageIndex } from '../index/passage-index.ts';
import { findNames, sameName } from '../names/index.ts';
import { textOf, type Span } from '../text/span.ts';
import { findOffices } from './offices.ts';
import { readSource } from './text-reading.ts';
import type { Token } from './tokens.ts';

/** Who a name is by the sources. Both lists are empty for a name that no source has. */
export interface NameBySources {
  /** Newest source first; what a source of no known day says comes last. */
  readonly roles: readonly RoleBySource[];
  /** How the sources write it, commonest first. */
  readonly spellings: readonly Spelling[];
}

/** A title that a source gives somebody. */
export interface RoleBySource {
  readonly source: Source;
  readonly span: Span;
  readonly title: string;
}

/** A surname, or the name of a body, as some sources write it. */
export interface Spelling {
  readonly written: string;
  /** How many sources have it. */
  readonly sources: number;
}

/** How many passages about a name are read for what they call it. Chosen: titles stand where a name is dense, and a hover may not wait. */
const passageLimit = 24;

/** What the passages that speak most of a name call its bearer, and how they spell it. */
export function nameBySources(name: string, corpus: Corpus): NameBySources {
  // The index takes no first word of a sentence for a name, and would know one spelling of it only.
  const passages = passageIndex(corpus).findPassages(`by ${name}`, passageLimit);
  const roles = passages.flatMap(({ source, span }) => rolesIn(source, span, name));
  const writers = new Map<string, Set<Source>>();
  for (const { source, span } of passages) {
    for (const written of spellingsIn(textOf(source.text, span), name)) {
      writers.set(written, (writers.get(written) ?? new Set()).add(source));
    }
  }
  return {
    roles: roles.sort((a, b) => (b.source.issued ?? '').localeCompare(a.source.issued ?? '')),
    spellings: [...writers]
      .map(([written, sources]) => ({ written, sources: sources.size }))
      .sort((a, b) => b.sources - a.sources),
  };
}

function rolesIn(source: Source, passage: Span, name: string): RoleBySource[] {
  return readSource(source)
    .sentencesIn(passage)
    .flatMap(({ tokens }) =>
      findOffices(tokens).flatMap(({ name: holder, office, from, to }): RoleBySource[] => {
        const written = tokens
          .slice(holder.from, holder.to)
          .map((token) => token.text)
          .join(' ');
        if (!sameName(name, written)) return [];
        const first = wholeTitleFrom(tokens, Math.min(office.ofAt ?? from, from));
        const span = { start: tokens[first]!.start, end: tokens[to - 1]!.end };
        return [{ source, span, title: textOf(source.text, span) }];
      }),
    );
}

/** "EU High Representative", "Kremlin spokesman": the capitals right before a rank belong to it. */
function wholeTitleFrom(tokens: readonly Token[], from: number): number {
  let first = from;
  for (let i = from - 1; i >= 0; i--) {
    const { tag, text, end } = tokens[i]!;
    const isBeside = tokens[first]!.start - end === 1;
    if (!isBeside || !/^(?:name|noun|adjective)$/u.test(tag) || !/^\p{Lu}/u.test(text)) break;
    first = i;
  }
  return first;
}

/** A person is spelt by the surname, a body by all of its name. */
function spellingsIn(text: string, name: string): string[] {
  return findNames(text)
    .filter(({ text: written }) => sameName(name, written))
    .map(({ kind, text: written }) =>
      kind === 'organisation' ? written : written.split(/\s/u).at(-1)!,
    );
}
