/** The files of `corpus/` by name: the build puts them in the place of this empty list. */
export const bundledCorpus: Readonly<Record<string, string>> = {};
