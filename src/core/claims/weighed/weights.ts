import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.545, // constant
    -0.221, // coverage
    -0.259, // returned
    0.103, // aroundDraft
    -0.311, // aroundSource
    0.121, // sameNoun
    -0.229, // nounMet
    0.067, // sameVerb
    -0.213, // missingNames
    -0.628, // extraNames
    -0.114, // bothNames
    1.925, // compares
    -0.005, // sourceCompares
    -1.203, // distance
    -0.292, // far
    0.353, // near
    -0.277, // edge
    -0.502, // percent
    -0.006, // money
    0.219, // ordinal
    -0.114, // duration
    -0.68, // rivals
    0.474, // margin
    -0.297, // anotherFits
    -0.666, // anotherFitsNear
    -0.922, // otherAgrees
    0.317, // otherParts
    -2.397, // timesPart
    0.289, // timeOneSided
    -0.033, // scopesPart
    0.088, // partOneSided
    -0.103, // isOpen
    0.267, // tiny
    -0.085, // noNoun
    -0.533, // sharedWords
    -0.346, // fewShared
  ],
  date: [
    0.289, // constant
    0.222, // coverage
    0.554, // returned
    0.503, // clauseCoverage
    -0.636, // clauseReturned
    0.129, // around
    0.43, // sameEvent
    -0.105, // missingNames
    -0.548, // extraNames
    -0.669, // bothNames
    0.839, // sided
    -0.337, // asOf
    0, // since
    0.733, // year
    -0.033, // day
    -0.106, // sameFineness
    -0.333, // distance
    -0.034, // sameYear
    0.575, // rivals
    -0.44, // margin
    -0.651, // anotherFits
    -0.965, // figuresPart
    0.363, // figuresShared
    -0.029, // isOpen
    -0.003, // carried
    -0.004, // edge
    -0.731, // sharedWords
    0.552, // fewShared
    0.336, // once
    -0.727, // unmetDraft
    0.472, // isAlone
    0.365, // namesMet
  ],
  word: [
    -0.045, // constant
    -0.78, // antonym
    0.214, // negated
    -0.153, // sourceNegated
    0.872, // people
    -0.79, // place
    0.02, // by
    0.152, // preposition
    -0.64, // beside
    0.315, // object
    0.036, // coverage
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
    -0.155, // subjectKnown
    -0.632, // sharedWords
    0.121, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -1.153, // constant
    0.585, // coverage
    -0.465, // returned
    0.156, // aroundDraft
    -0.407, // aroundSource
    -0.041, // sameNoun
    0.148, // nounMet
    0.057, // sameVerb
    -0.257, // missingNames
    -0.205, // extraNames
    -0.035, // bothNames
    2.367, // compares
    -0.366, // sourceCompares
    -0.699, // distance
    -1.345, // far
    -0.25, // near
    -0.107, // edge
    -1.259, // percent
    -0.327, // money
    0.362, // ordinal
    -0.618, // duration
    -0.596, // rivals
    1.169, // margin
    -0.172, // anotherFits
    -0.01, // anotherFitsNear
    -0.322, // otherAgrees
    -0.731, // otherParts
    -0.556, // timesPart
    -0.247, // timeOneSided
    -0.176, // scopesPart
    0.445, // partOneSided
    -0.558, // isOpen
    -0.946, // tiny
    -0.143, // noNoun
    0.069, // sharedWords
    -0.084, // fewShared
  ],
  date: [
    -1.283, // constant
    -0.316, // coverage
    0.439, // returned
    -0.068, // clauseCoverage
    0.628, // clauseReturned
    0.304, // around
    -0.005, // sameEvent
    -0.371, // missingNames
    -0.041, // extraNames
    0.307, // bothNames
    0.835, // sided
    -0.067, // asOf
    0.01, // since
    0.685, // year
    0.247, // day
    1.094, // sameFineness
    -1.259, // distance
    0.831, // sameYear
    0.093, // rivals
    -0.007, // margin
    -0.071, // anotherFits
    -0.083, // figuresPart
    -0.598, // figuresShared
    0.142, // isOpen
    -0.427, // carried
    -0.387, // edge
    -0.398, // sharedWords
    -0.17, // fewShared
    0.745, // once
    -0.064, // unmetDraft
    -0.004, // isAlone
    0.172, // namesMet
  ],
  word: [
    -2.947, // constant
    0.461, // antonym
    1.5, // negated
    -1.492, // sourceNegated
    0.702, // people
    0.008, // place
    0.143, // by
    -0.048, // preposition
    -1.089, // beside
    -0.177, // object
    -0.525, // coverage
    0.439, // returned
    0.89, // clauseReturned
    -0.234, // unmetDraft
    0.036, // isAlone
    0.44, // missingNames
    2.38, // sameNeighbours
    0.852, // listed
    0.603, // timesPart
    -0.666, // isOpen
    -0.704, // adjective
    0.816, // verb
    -0.538, // otherNegation
    -0.221, // short
    0.486, // subjectKnown
    0.542, // sharedWords
    -0.085, // fewShared
  ],
};
