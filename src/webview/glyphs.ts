/**
 * The shapes of the pictures, each around 0,0. Every meaning has a shape of its own, so that none is
 * told by colour alone; the colours are in pictures.css, by class.
 */
export const glyphs = {
  /** A date in the draft: a square. */
  statement: 'M-5,-5H5V5H-5Z',
  /** One that the sources contradict: a cross. */
  conflict: 'M-6,-3L-3,-6L0,-3L3,-6L6,-3L3,0L6,3L3,6L0,3L-3,6L-6,3L-3,0Z',
  /** One on which the sources disagree: a diamond. */
  disputed: 'M0,-7L7,0L0,7L-7,0Z',
  /** A date in a source: a disc. */
  told: 'M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z',
  /** One that contradicts the draft: a ring around a disc. */
  against:
    'M-7,0A7,7 0 1 1 7,0A7,7 0 1 1 -7,0ZM-5,0A5,5 0 1 0 5,0A5,5 0 1 0 -5,0ZM-3,0A3,3 0 1 1 3,0A3,3 0 1 1 -3,0Z',
  /** The day on which a source was published: a triangle. */
  issued: 'M0,-6L6,5H-6Z',
} as const;

export type Glyph = keyof typeof glyphs;
