import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../src/core/attribution/index.ts';

function speakers(text: string): (string | undefined)[] {
  return findQuotations(text).map(({ speaker }) => speaker?.canonical);
}

describe('the canonical speaker', () => {
  it.each([
    [
      'Prime Minister Nikol Pashinyan spoke in Yerevan. “We will stay,” Pashinyan said.',
      'Nikol Pashinyan',
    ],
    [
      'Kremlin spokesman Dmitry Peskov rejected the claim. “It is not so,” he said.',
      'Dmitry Peskov',
    ],
    [
      'The Russian Foreign Ministry hit back. “We were always faithful,” it said in a statement.',
      'Russian Foreign Ministry',
    ],
    [
      'Armenian Prime Minister Nikol Pashinyan left early. “We will stay,” said the Armenian premier.',
      'Nikol Pashinyan',
    ],
    [
      'Sen. Susan Collins and Sen. Tom Cotton met. “We agree on little,” she said.',
      'Susan Collins',
    ],
    [
      'Kremlin spokesman Dmitry Peskov agreed. The parliament’s speaker, Alen Simonyan, spoke of “criminal inaction”.',
      'Alen Simonyan',
    ],
    [
      '‘It is cruel,’ Kari Holm told the synod. The justice secretary, Daniel Firth, hit back. ‘It is not,’ he said.',
      'Daniel Firth',
    ],
    [
      '“We will go,” Jon Moe said. Across town, the union’s lawyer, Pål Dahl, saw it in another light. “We will stay,” he said.',
      'Pål Dahl',
    ],
    [
      'The mayor, Jon Moe, left. ‘We were not asked,’ said its director, Colin Prewett.',
      'Colin Prewett',
    ],
    [
      '“We will go,” said Uwe Holm. A neighbour, Mme Aubert, agreed. “So will I,” she said.',
      'Aubert',
    ],
    [
      'Coach Mira Tanaka of the Falcons was pleased. “We were the better side,” she said.',
      'Mira Tanaka',
    ],
    ['“It is small,” said Dr Wen Li of the University of Halden.', 'Wen Li'],
    [
      'Alice Penn, the budget director, agreed. State Sen. Luis Ortega, D-Fairview, did not. “He cut it,” the senator said.',
      'Luis Ortega',
    ],
    [
      'Ilse Brandt, the governor, left. Brandt herself said it was “a mistake for us all”.',
      'Ilse Brandt',
    ],
    ['“We will stay,” Putin said. The talks went on. “For now,” he added.', 'Putin'],
  ])('is found in: %s', (text, name) => {
    expect(speakers(text).at(-1)).toBe(name);
  });

  it('is no verb that opens its sentence', () => {
    expect(speakers('The town met. Said Ellis: “We never agreed to any of it.”')).toEqual([
      'Ellis',
    ]);
  });

  it('is left open where the text does not say', () => {
    expect(speakers('“We will stay,” an official said. “For now,” she added.')).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('is nobody whom the text named before it brought in somebody without a name', () => {
    expect(
      speakers(
        'Gareth Lowe disputed that. A night nurse wept as she described it. “We had one bed,” she said.',
      ),
    ).toEqual([undefined]);
  });

  it('is no person where a thing speaks', () => {
    expect(
      speakers('“It is small,” said Paolo Grassi. The paper called it “a shock to all of us”.'),
    ).toEqual(['Paolo Grassi', undefined]);
  });

  it('takes a full name known from elsewhere for a bare surname, unless two fit', () => {
    const text = '“We will stay,” said Lavrov.';
    const canonical = (known: string[]) => findQuotations(text, { known })[0]?.speaker?.canonical;
    expect(canonical(['Sergei Lavrov', 'Vladimir Putin'])).toBe('Sergei Lavrov');
  });
});

describe('speech within speech', () => {
  it('is credited to whoever is quoted inside', () => {
    const [quotation] = findQuotations(
      '“The president of Azerbaijan is now telling me, ‘Well, you know that it is ours,’” Putin told the forum.',
    );
    expect(quotation?.speaker?.name).toBe('Putin');
    expect(quotation?.inner?.map(({ text, speaker }) => [speaker?.name, text])).toEqual([
      ['The president of Azerbaijan', 'Well, you know that it is ours,'],
    ]);
  });
});
