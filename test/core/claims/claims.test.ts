import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  areClaimsRead,
  evidenceFor,
  nameBySources,
  readsAsEnglish,
  readSource,
  readText,
} from '../../../src/core/claims/index.ts';
import { createCorpus } from '../../../src/core/corpus/corpus.ts';
import { checkDraft } from '../../../src/core/language-service.ts';
import { splitSentences } from '../../../src/core/text/sentences.ts';
import { findTimes } from '../../../src/core/time/index.ts';
import { bundledCorpus } from '../../support/bundled-corpus.ts';

function evidence(text: string): { bearing: string; source: string }[] {
  const prose = { text, sentences: splitSentences(text), times: findTimes(text) };
  return evidenceFor(prose, 0, bundledCorpus).map(({ bearing, source }) => ({
    bearing,
    source: source.id,
  }));
}

describe('the evidence for a sentence', () => {
  it('puts what contradicts first', () => {
    expect(
      evidence('Azerbaijan launched its offensive in Karabakh on September 18, 2023.')[0]?.bearing,
    ).toBe('contradicts');
  });

  it('names what supports', () => {
    expect(evidence('Papikyan signed a military cooperation agreement with Greece.')[0]).toEqual({
      bearing: 'supports',
      source: 'oc-media-2023-12-15',
    });
  });

  it('does not take the same words with another figure, or a negation, for support', () => {
    const corpus = createCorpus([
      { id: 'a', text: 'The council approved 14 new playgrounds in the northern districts.' },
    ]);
    const bearingOf = (text: string) => {
      const prose = { text, sentences: splitSentences(text), times: findTimes(text) };
      return evidenceFor(prose, 0, corpus)[0]?.bearing;
    };
    expect(bearingOf('The council approved 14 new playgrounds in the northern districts.')).toBe(
      'supports',
    );
    expect(bearingOf('The council approved 9 new playgrounds in the northern districts.')).not.toBe(
      'supports',
    );
    expect(
      bearingOf('The council did not approve 14 new playgrounds in the northern districts.'),
    ).not.toBe('supports');
  });

  it('is empty where no source speaks of it', () => {
    expect(evidence('The orchestra rehearsed a symphony in the town hall of Graz.')).toEqual([]);
  });
});

describe('a name by the sources', () => {
  it('has the titles that stand beside it, each with its source', () => {
    const { roles } = nameBySources('Dendias', bundledCorpus);
    expect(roles.map(({ title, source }) => [title, source.id])).toEqual([
      ['Greek Defence Minister', 'oc-media-2023-12-15'],
    ]);
  });

  it('has the whole of a title', () => {
    const corpus = createCorpus([
      {
        id: 'a',
        text: 'EU High Representative Ada Kestrel spoke first. Mills spokesman Ben Orr left.',
      },
    ]);
    expect(nameBySources('Kestrel', corpus).roles[0]?.title).toBe('EU High Representative');
    expect(nameBySources('Ben Orr', corpus).roles[0]?.title).toBe('Mills spokesman');
  });

  it('has the newest role first', () => {
    const corpus = createCorpus([
      { id: 'old', issued: '2019-01-02', text: 'Mayor Ada Kestrel opened the bridge.' },
      { id: 'new', issued: '2023-01-02', text: 'Governor Ada Kestrel closed the bridge.' },
    ]);
    expect(nameBySources('Ada Kestrel', corpus).roles.map(({ title }) => title)).toEqual([
      'Governor',
      'Mayor',
    ]);
  });

  it('has the spellings, commonest first', () => {
    expect(nameBySources('Nikol Pashinyan', bundledCorpus).spellings).toEqual([
      { written: 'Pashinyan', sources: 3 },
      { written: 'Pashinian', sources: 1 },
    ]);
  });

  it('is nobody where no source has it', () => {
    expect(nameBySources('Ottilie Krantz', bundledCorpus)).toEqual({ roles: [], spellings: [] });
  });
});

it('knows English from another language', () => {
  expect(
    readsAsEnglish('The minister said on Monday that he would not attend the meeting in Moscow.'),
  ).toBe(true);
  expect(
    readsAsEnglish(
      'Der Minister sagte am Montag, dass er an dem Treffen in Moskau nicht teilnehmen werde.',
    ),
  ).toBe(false);
});

describe('how sure the checks must be', () => {
  const corpus = createCorpus([
    {
      id: 'a',
      issued: '2024-05-04',
      text: 'The fire in the covered market of Gyumri killed 12 traders and destroyed 40 stalls on Thursday morning, police said.',
    },
  ]);
  const spokenIn = (text: string) =>
    (['careful', 'balanced', 'eager'] as const).filter(
      (sensitivity) => checkDraft({ text }, corpus, { sensitivity }).length > 0,
    );

  it.each([
    ['the same words', 'The fire in Gyumri killed 15 traders.', ['careful', 'balanced', 'eager']],
    [
      'words that the source does not have',
      'The market fire killed 15 traders near the town hall.',
      ['balanced', 'eager'],
    ],
    ['other words for the same thing', 'A blaze took the lives of 15 traders.', ['eager']],
    ['what is right', 'The fire in Gyumri killed 12 traders.', []],
    ['what no source speaks of', 'The storm on Lake Sevan sank 15 boats.', []],
  ])('decides on %s', (_, text, settings) => {
    expect(spokenIn(text)).toEqual(settings);
  });
});

describe('a draft in another language', () => {
  const corpus = createCorpus([
    { id: 'a', issued: '2024-05-03', text: 'The fire in the Gyumri market killed 15 traders.' },
  ]);
  const wrong = 'The fire in the Gyumri market killed 12 traders.';

  it('is one whose front matter says so', () => {
    expect(checkDraft({ text: wrong }, corpus)).toHaveLength(1);
    expect(checkDraft({ text: `---\nlang: de\n---\n\n${wrong}` }, corpus)).toEqual([]);
    expect(checkDraft({ text: `---\nlang: en-GB\n---\n\n${wrong}` }, corpus)).toHaveLength(1);
  });

  it.each([
    'Die Gespräche über den Haushalt der Stadt dauerten bis in den Abend, und am Ende war niemand mit dem Ergebnis zufrieden, sagte die Bürgermeisterin, die sich das anders vorgestellt hatte.',
    'Les discussions sur le budget de la ville ont duré jusqu’au soir, et à la fin personne n’était content du résultat, a dit la maire, qui avait imaginé les choses autrement.',
    'Переговоры о бюджете города продолжались до вечера.',
    'Քաղաքի բյուջեի շուրջ բանակցությունները տևեցին մինչև երեկո։',
    'Rozmowy o budżecie miasta trwały do wieczora i na końcu nikt nie był zadowolony z wyniku, powiedziała burmistrz, która wyobrażała to sobie inaczej, ale nie traci nadziei na zgodę.',
  ])('is known by its words: %s', (text) => {
    expect(areClaimsRead(text, undefined)).toBe(false);
  });

  it.each([
    'Papikyan paid an official visit to Athens on Thursday.',
    'Pashinyan boycotts summit',
    'The mayor, who had spent the day in talks on the budget, told reporters that nobody was pleased with what had come of them, but that she would try again before the end of the month.',
    '',
  ])('is not seen in few words of English: %s', (text) => {
    expect(areClaimsRead(text, undefined)).toBe(true);
  });
});

it('shows both sides where sources disagree, and holds neither against the draft', () => {
  const corpus = createCorpus([
    { id: 'a', issued: '2024-05-02', text: 'The fire in the Gyumri market killed 12 traders.' },
    { id: 'b', issued: '2024-05-03', text: 'The fire in the Gyumri market killed 15 traders.' },
  ]);
  const findings = checkDraft({ text: 'The fire in the Gyumri market killed 12 traders.' }, corpus);
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['sources-disagree', 'information'],
  ]);
});

describe('a passage found in a library', () => {
  const other = {
    id: 'other',
    issued: '2024-05-02',
    text: 'The harbour of Varna opened a new quay.',
  };
  const codes = (draft: string, text: string): string[] =>
    checkDraft(
      { text: `---\ndate: 2024-05-10\n---\n\n${draft}` },
      createCorpus([{ id: 'source', issued: '2024-05-04', text }, other]),
    ).map(({ code }) => code);

  it.each([
    ['only an hour', 'The page was updated at 5:05 p.m.', 'The page was updated at 6:10 a.m.'],
    [
      'what is issued again and again',
      'A Marwick poll released on Thursday put Ann Lowe ahead.',
      'A Marwick poll released on Monday put Ann Lowe ahead.',
    ],
    [
      'the year that tells which one',
      'Ann Lowe won the 2020 election in Varna.',
      'Ann Lowe won the 2016 election in Varna.',
    ],
    [
      'another party',
      'Corporal Pell died on Thursday in hospital.',
      'The banker Dorn died on Monday in hospital.',
    ],
    [
      'people of another place',
      'In Varna, 1,160 people needed hospital care.',
      'Across the region about 1,600 people in Burgas needed hospital care.',
    ],
    [
      'a figure that belongs to another of the draft',
      'The $2.2 billion package for Varna included $400 million for schools.',
      'The $2.2 billion package for Varna was not enough for schools.',
    ],
    [
      'a remark of another day',
      'Ann Lowe, speaking in Varna on Thursday, blamed the council for the delay.',
      'Ann Lowe blamed the ministry on Monday for the delay of the ferry.',
    ],
  ])('is left alone where it has %s', (_, draft, text) => {
    expect(codes(draft, text)).toEqual([]);
  });
});

it.each([
  ['The mill was sold after December 2008.', 'The mill was sold prior to December, 2008.'],
  [
    'The Ferry is a 2000 film by Ann Lowe.',
    'The Ferry is a 2002 comedy film directed by Ann Lowe.',
  ],
])('tells from the one passage there is: %s', (draft, text) => {
  expect(
    checkDraft({ text: draft }, createCorpus([{ id: 'a', text }]), { sensitivity: 'eager' }),
  ).toHaveLength(1);
});

it('does not take a denial for a support of what it denies', () => {
  const corpus = createCorpus([
    { id: 'a', text: 'Neil Dorn is a singer, a musician and an actor of the town of Varna.' },
  ]);
  expect(checkDraft({ text: 'Neil Dorn is not a musician.' }, corpus)).toHaveLength(1);
});

describe('sources that part over what is no figure', () => {
  const claims = [
    [
      'a place',
      'Ministers of Albania and Serbia met in Sofia.',
      'Ministers of Albania and Serbia met in Belgrade.',
    ],
    [
      'a vote',
      'The council approved the bridge on April 30.',
      'The council rejected the bridge on April 30.',
    ],
  ] as const;
  const codes = (draft: string, ...texts: readonly string[]): string[] => {
    const sources = texts.map((text, at) => ({ id: String(at), issued: '2024-05-02', text }));
    return checkDraft({ text: draft }, createCorpus(sources)).map(({ code }) => code);
  };

  it.each(claims)('are shown: %s', (_, draft, other) => {
    expect(codes(draft, draft, other)).toEqual(['sources-disagree']);
  });

  it.each(claims)('are left alone within one source: %s', (_, draft, other) => {
    expect(codes(draft, `${draft}\n\n${other}`)).toEqual([]);
  });
});

it('shows a passage once, whatever in it the place belongs to', () => {
  const text =
    'Putin said so on September 12, 2023, at an annual economic forum in the Russian city of Khabarovsk.';
  const findings = checkDraft({ text }, bundledCorpus);
  expect(findings.map(({ code, evidence }) => [code, evidence.length])).toEqual([
    ['place-conflict', 1],
  ]);
});

it('names each side of a disagreement with outlet and date, and the newer one as newer', () => {
  const corpus = createCorpus([
    {
      id: 'b',
      outlet: 'The Herald',
      issued: '2024-05-03',
      text: 'The fire in the Gyumri market killed 15 traders.',
    },
    {
      id: 'a',
      outlet: 'The Gazette',
      issued: '2024-05-02',
      text: 'The fire in the Gyumri market killed 12 traders.',
    },
  ]);
  const [finding] = checkDraft(
    { text: 'The fire in the Gyumri market killed 12 traders.' },
    corpus,
  );
  expect(finding?.message).toBe(
    'The sources disagree: The Gazette, May 2, 2024 has 12; The Herald, May 3, 2024, the newest, has 15.',
  );
});

it('reads any text, and finds only inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { sentences } = readText(text, splitSentences(text), findTimes(text));
      for (const { span } of sentences) expect(span.end).toBeLessThanOrEqual(text.length);
      for (const { span } of checkDraft({ text }, bundledCorpus)) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 50 },
  );
});

it('reads a sentence asked for alone as it reads it in its place', () => {
  for (const source of bundledCorpus.sources) {
    const { sentences } = readSource(source);
    for (const at of [sentences.length - 1, sentences.length >> 1, 0]) {
      const sentence = sentences[at];
      if (sentence)
        expect(readSource({ ...source }).sentencesIn(sentence.span)).toEqual([sentence]);
    }
  }
});

it('carries a name and an open quotation into a sentence asked for alone', () => {
  const text =
    'Baerbock met Fidan in Antalya. “The border should open. It is time,” he said. He left on Friday.';
  const spans = splitSentences(text);
  const reading = readText(text, spans, findTimes(text)).sentencesIn(spans[2]!)[0];
  expect(reading?.subject.map(({ head }) => head)).toContain('baerbock');
  expect(reading?.quoted[0]).toBe(true);
});

it('holds the ends of a change against the same ends of the source', () => {
  const corpus = createCorpus([
    {
      id: 'a',
      issued: '2024-05-02',
      outlet: 'The Harbour Post',
      text: 'The port of Varna raised its number of harbour pilots from 64 to 81 on Monday.',
    },
  ]);
  const findingsFor = (ends: string): unknown[] =>
    checkDraft(
      { text: `The port of Varna raised its number of harbour pilots ${ends}.` },
      corpus,
    ).map(({ code, message, expected, fixes }) => [
      code,
      message,
      expected,
      fixes[0]?.edits[0]?.text,
    ]);
  expect(findingsFor('from 64 to 81')).toEqual([]);
  expect(findingsFor('from 64 to 95')).toEqual([
    ['number-conflict', 'The draft says 95; The Harbour Post says 81.', ['81'], '81'],
  ]);
  expect(findingsFor('from 52 to 81')).toEqual([
    ['number-conflict', 'The draft says 52; The Harbour Post says 64.', ['64'], '64'],
  ]);
});

it.each([
  ['a line of three hundred kilobytes', 'It was 12 September and he said “no” to '.repeat(8000)],
  ['a word of a million letters', `September ${'a'.repeat(1_000_000)} 2023 said no.`],
  ['two hundred thousand quote marks', '“’'.repeat(100_000)],
  ['five thousand sentences in a line', 'He said no. '.repeat(5_000)],
  ['five thousand paragraphs', 'He said 12.\n\n'.repeat(5_000)],
])('reads the end of %s', (_, text) => {
  const [source] = createCorpus([{ id: 'a', issued: '2024-05-02', text }]).sources;
  const span = { start: text.length - 20, end: text.length };
  for (const reading of readSource(source!).sentencesIn(span)) {
    expect(reading.span.end).toBeLessThanOrEqual(text.length);
    // What has no end for pages is not read to its end, or it would cost the square of its length.
    expect(reading.tokens.length).toBeLessThanOrEqual(5000);
  }
});
