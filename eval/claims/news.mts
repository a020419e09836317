/** A row of the news set. */
export interface Article {
  readonly id: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}
