import { evidenceReader, type TouchingPassage } from './claims/index.ts';
import type { BlockReading } from './checks/check.ts';
import { draftProse } from './checks/draft-prose.ts';
import type { Finding } from './checks/finding.ts';
import type { QuotationStanding } from './checks/standing.ts';
import type { Corpus } from './corpus/corpus.ts';
import type { Draft } from './draft/draft.ts';
import { corpusFor } from './section-results.ts';
import { cutDraft, emptyReadings, readSection, type Section } from './draft-sections.ts';
import {
  mostSentences,
  supportMapOf,
  type SupportMap,
  type WeighedSentence,
} from './features/support-map.ts';
import {
  datedStatements,
  eventsIn,
  shownSources,
  timelineOf,
  type DatedStatement,
  type Timeline,
} from './features/timeline.ts';
import { shift, textOf, type Span } from './text/span.ts';

/**
 * A draft's timeline and support map, drawn again as the draft changes. As with checks, the host
 * draws the slices and rests between two of them; sections that an edit left alone are not read again.
 */
export interface DraftPictures {
  timeline(draft: Draft, findings: readonly Finding[]): Generator<void, Timeline, void>;
  supportMap(
    draft: Draft,
    findings: readonly Finding[],
    standings: readonly QuotationStanding[],
  ): Generator<void, SupportMap, void>;
}

/** What the pictures need of a section. Offsets count from its start. */
interface SectionFacts {
  readonly statements: readonly DatedStatement[];
  readonly cited: readonly string[];
  readonly sentences: readonly SentenceFacts[];
}

interface SentenceFacts {
  readonly span: Span;
  readonly text: string;
  /** Read when first asked for, and kept. */
  readonly passages: () => readonly TouchingPassage[];
}

/** A heading names what its section tells; it states nothing that a source would have to bear out. */
const unstated = 'heading';

export function createDraftPictures(library: Corpus): DraftPictures {
  let readings = emptyReadings();
  let known = new Map<string, SectionFacts>();

  function* sectionsOf(draft: Draft): Generator<void, [Section, SectionFacts][], void> {
    const cut = cutDraft(draft, readings);
    readings = cut.readings;
    yield;
    const kept = new Map<string, SectionFacts>();
    const facts: [Section, SectionFacts][] = [];
    for (const section of cut.sections) {
      let own = kept.get(section.key) ?? known.get(section.key);
      if (!own) {
        own = factsOf(section, readSection(section, cut.readings), library);
        known.set(section.key, own);
        yield;
      }
      kept.set(section.key, own);
      facts.push([section, own]);
    }
    // What only earlier drafts held is let go.
    known = kept;
    return facts;
  }

  return {
    *timeline(draft, findings) {
      const sections = yield* sectionsOf(draft);
      const statements = sections.flatMap(([{ span }, own]) =>
        own.statements.map((each) => ({ ...each, span: shift(each.span, span.start) })),
      );
      const uses = new Set(sections.flatMap(([, { cited }]) => cited));
      for (const { evidence } of findings) for (const { source } of evidence) uses.add(source);
      const corpus = corpusOf(sections, library);
      for (const source of shownSources(corpus, findings, uses)) {
        eventsIn(source);
        yield;
      }
      return timelineOf(statements, findings, corpus, uses);
    },

    *supportMap(draft, findings, standings) {
      const sections = yield* sectionsOf(draft);
      const weighed: WeighedSentence[] = [];
      for (const [{ span: section }, { sentences }] of sections) {
        for (const { span, text, passages } of sentences) {
          const isShown = weighed.length < mostSentences;
          weighed.push({
            span: shift(span, section.start),
            text,
            passages: isShown ? passages() : [],
          });
          if (isShown) yield;
        }
      }
      return supportMapOf(weighed, standings, findings, corpusOf(sections, library));
    },
  };
}

function corpusOf(
  sections: readonly (readonly [Section, SectionFacts])[],
  library: Corpus,
): Corpus {
  const [first] = sections;
  return first ? corpusFor(first[0].frontMatter, library) : library;
}

function factsOf(
  { frontMatter }: Section,
  { reading, blocks, start }: ReturnType<typeof readSection>,
  library: Corpus,
): SectionFacts {
  const corpus = corpusFor(frontMatter, library);
  const { text } = reading.draft;
  return {
    statements: blocks
      .flatMap((block) => datedStatements(block, text))
      .map((statement) => ({ ...statement, span: shift(statement.span, -start) })),
    cited: blocks.flatMap(({ block }) =>
      block.citations.flatMap(({ items }) => items.map(({ key }) => key)),
    ),
    sentences: blocks
      .filter(({ block }) => block.kind !== unstated)
      .flatMap((block) => sentencesOf(block, text, start, corpus)),
  };
}

/** The sentences of a block; what the sources say of one is asked of the block as its reader sees it, markup blanked. */
function sentencesOf(
  block: BlockReading,
  text: string,
  start: number,
  corpus: Corpus,
): SentenceFacts[] {
  const read = evidenceReader(draftProse(block), corpus);
  return block.sentences.map((span, at) => {
    let passages: readonly TouchingPassage[] | undefined;
    return {
      span: shift(span, -start),
      text: textOf(text, span).replace(/\s+/gu, ' ').trim(),
      passages: () => (passages ??= read(at)),
    };
  });
}
