import type { Span } from '../text/span.ts';

/**
 * A quantity as a text states it: "more than 4,000" is the open interval above 4,000, "about 2,000"
 * one around it, "2,000" alone what rounds to it. `low` and `high` may be infinite.
 */
export interface Quantity {
  /** The figure with its comparison words: "more than 4,000". */
  readonly span: Span;
  /** The figure alone, with its magnitude and sign of money: "4,000", "$1.2 million". */
  readonly figure: Span;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** True when `low` itself (or `high`) is outside: "more than", "fewer than". */
  readonly openLow: boolean;
  readonly openHigh: boolean;
  /** "about", "some", "nearly": not meant to the last digit. */
  readonly isVague: boolean;
  readonly kind: 'count' | 'percent' | 'money' | 'ordinal' | 'score';
  /** The sign or code of the money, "%" for a percentage, else empty. */
  readonly unit: string;
}
