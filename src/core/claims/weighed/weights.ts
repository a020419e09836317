import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.292, // constant
    -0.35, // coverage
    -0.234, // returned
    0.165, // aroundDraft
    -0.136, // aroundSource
    0.095, // sameNoun
    0.007, // nounMet
    0.126, // sameVerb
    -0.173, // missingNames
    -0.657, // extraNames
    -0.105, // bothNames
    1.845, // compares
    0.004, // sourceCompares
    -1.223, // distance
    -0.249, // far
    0.443, // near
    -0.491, // edge
    -0.427, // percent
    0.077, // money
    0.194, // ordinal
    -0.014, // duration
    -0.716, // rivals
    0.363, // margin
    -0.258, // anotherFits
    -0.552, // anotherFitsNear
    -0.873, // otherAgrees
    0.325, // otherParts
    -2.374, // timesPart
    0.207, // timeOneSided
    0.04, // scopesPart
    0.119, // partOneSided
    -0.095, // isOpen
    0.354, // tiny
    0.025, // noNoun
    -0.554, // sharedWords
    -0.245, // fewShared
  ],
  date: [
    0.302, // constant
    0.22, // coverage
    0.562, // returned
    0.505, // clauseCoverage
    -0.632, // clauseReturned
    0.094, // around
    0.442, // sameEvent
    -0.102, // missingNames
    -0.524, // extraNames
    -0.676, // bothNames
    0.849, // sided
    -0.332, // asOf
    0, // since
    0.734, // year
    -0.036, // day
    -0.105, // sameFineness
    -0.328, // distance
    -0.029, // sameYear
    0.572, // rivals
    -0.465, // margin
    -0.648, // anotherFits
    -0.969, // figuresPart
    0.361, // figuresShared
    -0.029, // isOpen
    -0.003, // carried
    -0.004, // edge
    -0.72, // sharedWords
    0.549, // fewShared
    0.329, // once
    -0.724, // unmetDraft
    0.48, // isAlone
    0.363, // namesMet
  ],
  word: [
    -0.045, // constant
    -0.78, // antonym
    0.214, // negated
    -0.153, // sourceNegated
    0.872, // people
    -0.79, // place
    0.021, // by
    0.152, // preposition
    -0.64, // beside
    0.315, // object
    0.035, // coverage
    -0.339, // returned
    0.287, // clauseReturned
    -0.651, // unmetDraft
    1.438, // isAlone
    0.259, // missingNames
    0.386, // sameNeighbours
    0.59, // listed
    0.26, // timesPart
    -0.158, // isOpen
    -0.356, // adjective
    -0.144, // verb
    -0.254, // otherNegation
    0.499, // short
    -0.153, // subjectKnown
    -0.632, // sharedWords
    0.121, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -1.229, // constant
    0.586, // coverage
    -0.442, // returned
    0.12, // aroundDraft
    -0.391, // aroundSource
    -0.035, // sameNoun
    0.262, // nounMet
    0.051, // sameVerb
    -0.272, // missingNames
    -0.228, // extraNames
    -0.039, // bothNames
    2.33, // compares
    -0.302, // sourceCompares
    -0.705, // distance
    -1.343, // far
    -0.241, // near
    -0.173, // edge
    -1.227, // percent
    -0.274, // money
    0.341, // ordinal
    -0.592, // duration
    -0.557, // rivals
    1.138, // margin
    -0.138, // anotherFits
    0.079, // anotherFitsNear
    -0.313, // otherAgrees
    -0.725, // otherParts
    -0.56, // timesPart
    -0.247, // timeOneSided
    -0.167, // scopesPart
    0.43, // partOneSided
    -0.483, // isOpen
    -0.917, // tiny
    -0.163, // noNoun
    0.06, // sharedWords
    -0.059, // fewShared
  ],
  date: [
    -1.245, // constant
    -0.31, // coverage
    0.459, // returned
    -0.08, // clauseCoverage
    0.613, // clauseReturned
    0.319, // around
    -0.007, // sameEvent
    -0.363, // missingNames
    0.021, // extraNames
    0.273, // bothNames
    0.837, // sided
    -0.07, // asOf
    0.016, // since
    0.691, // year
    0.264, // day
    1.107, // sameFineness
    -1.267, // distance
    0.848, // sameYear
    0.099, // rivals
    -0.057, // margin
    -0.072, // anotherFits
    -0.091, // figuresPart
    -0.612, // figuresShared
    0.196, // isOpen
    -0.427, // carried
    -0.389, // edge
    -0.379, // sharedWords
    -0.175, // fewShared
    0.74, // once
    -0.09, // unmetDraft
    -0.015, // isAlone
    0.158, // namesMet
  ],
  word: [
    -2.934, // constant
    0.475, // antonym
    1.487, // negated
    -1.498, // sourceNegated
    0.698, // people
    -0.004, // place
    0.134, // by
    -0.03, // preposition
    -1.083, // beside
    -0.182, // object
    -0.533, // coverage
    0.425, // returned
    0.899, // clauseReturned
    -0.222, // unmetDraft
    0.04, // isAlone
    0.428, // missingNames
    2.375, // sameNeighbours
    0.851, // listed
    0.622, // timesPart
    -0.668, // isOpen
    -0.652, // adjective
    0.796, // verb
    -0.548, // otherNegation
    -0.218, // short
    0.485, // subjectKnown
    0.545, // sharedWords
    -0.091, // fewShared
  ],
};
