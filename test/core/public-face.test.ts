import { describe, expect, expectTypeOf, it } from 'vitest';
import * as stet from '../../src/index.ts';
import type {
  Draft,
  Evidence,
  Finding,
  FindingCode,
  Fix,
  Quotation,
  SourceInput,
  Span,
  Suggestion,
  TimeExpression,
} from '../../src/index.ts';

describe('the public face', () => {
  it('exports these names', () => {
    expect(Object.keys(stet).sort()).toEqual([
      'checkDraft',
      'createCorpus',
      'findQuotations',
      'findTimes',
      'findingCodes',
      'splitSentences',
      'suggestQuotations',
    ]);
  });

  it('has these codes', () => {
    expect([...stet.findingCodes].sort()).toEqual([
      'actor-conflict',
      'allegation-as-fact',
      'citation-mismatch',
      'date-conflict',
      'misattribution',
      'misquotation',
      'name-variant',
      'number-conflict',
      'place-conflict',
      'polarity-conflict',
      'quotation-out-of-context',
      'role-conflict',
      'sources-disagree',
      'uncited-quotation',
      'unknown-citation',
      'unverified-quotation',
      'weekday-mismatch',
    ]);
  });

  it('takes and gives these shapes, which may grow and never break', () => {
    // What a program written against the first release relies on: read by the compiler.
    const source: SourceInput = { id: 'a', text: 'b' };
    const full: Required<
      Pick<
        SourceInput,
        'id' | 'text' | 'title' | 'author' | 'outlet' | 'issued' | 'url' | 'language'
      >
    > = { id: '', text: '', title: '', author: '', outlet: '', issued: '', url: '', language: '' };
    const corpus = stet.createCorpus([source, full]);
    const draft: Draft = { text: 'So [@c2023].', issued: '2023-12-18', path: 'a.md' };
    expectTypeOf(stet.checkDraft(draft, corpus)).toEqualTypeOf<Finding[]>();
    expectTypeOf(stet.findQuotations('')).toEqualTypeOf<Quotation[]>();
    expectTypeOf(
      stet.suggestQuotations(corpus, { typed: 'a', before: 'b', limit: 3 }),
    ).toEqualTypeOf<Suggestion[]>();
    expectTypeOf(stet.findTimes('', { reference: '2023-12-18' })).toEqualTypeOf<TimeExpression[]>();
    expectTypeOf(stet.splitSentences('')).toEqualTypeOf<Span[]>();
    expectTypeOf<Span>().toExtend<{ start: number; end: number }>();
    expectTypeOf<Finding>().toExtend<{
      code: FindingCode;
      severity: 'error' | 'warning' | 'information' | 'hint';
      span: Span;
      message: string;
      expected?: string[];
      evidence: Evidence[];
      fixes: Fix[];
    }>();
    expectTypeOf<Evidence>().toExtend<{
      source: string;
      span: Span;
      text: string;
      bearing: 'supports' | 'contradicts';
    }>();
    expectTypeOf<Fix>().toExtend<{ title: string; edits: { span: Span; text: string }[] }>();
    expectTypeOf<Quotation>().toExtend<{
      parts: Span[];
      text: string;
      kind: 'direct' | 'mixed' | 'block';
      cue?: Span;
      speaker?: {
        span: Span;
        name: string;
        how: 'named' | 'described' | 'pronoun';
        canonical?: string;
      };
    }>();
    expectTypeOf<Suggestion>().toExtend<{
      text: string;
      source: string;
      span: Span;
      speaker?: string;
      issued?: string;
      score: number;
    }>();
    expectTypeOf<TimeExpression>().toExtend<{
      span: Span;
      type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
      value: string;
      earliest?: string;
      latest?: string;
    }>();
    expect(stet.checkDraft(draft, corpus).map(({ code }) => code)).toEqual(['unknown-citation']);
  });
});
