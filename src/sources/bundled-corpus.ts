/** The articles of `corpus/` as the build has read them: it puts them in the place of this absence. */
export const bundledShelf: BundledShelf | undefined = undefined;

export interface BundledShelf {
  /** The files, in the order of the shelf. */
  readonly names: readonly string[];
  /** What `writingShelf` wrote of them, in base64. */
  readonly base64: string;
}
