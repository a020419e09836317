import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.314, // constant
    -0.136, // coverage
    -0.21, // returned
    0.034, // aroundDraft
    -0.357, // aroundSource
    -0.026, // sameNoun
    -0.108, // nounMet
    0.107, // sameVerb
    -0.188, // missingNames
    -0.614, // extraNames
    -0.081, // bothNames
    1.82, // compares
    -0.061, // sourceCompares
    -1.046, // distance
    -0.292, // far
    0.271, // near
    -0.461, // edge
    -0.491, // percent
    0.006, // money
    0.221, // ordinal
    -0.056, // duration
    -0.49, // rivals
    0.442, // margin
    -0.196, // anotherFits
    -0.207, // anotherFitsNear
    -0.956, // otherAgrees
    0.16, // otherParts
    -2.381, // timesPart
    0.239, // timeOneSided
    -0.166, // scopesPart
    0.099, // partOneSided
    -0.099, // isOpen
    0.254, // tiny
    0.085, // noNoun
    -0.713, // sharedWords
    -0.291, // fewShared
    0.693, // beside
    -0.035, // otherBound
    0.443, // boundNear
    -0.789, // grows
    -0.33, // cannotGrow
  ],
  date: [
    0.082, // constant
    0.228, // coverage
    0.693, // returned
    0.496, // clauseCoverage
    -0.651, // clauseReturned
    -0.097, // around
    0.48, // sameEvent
    -0.146, // missingNames
    -0.682, // extraNames
    -0.692, // bothNames
    0.872, // sided
    -0.268, // asOf
    0, // since
    0.774, // year
    0.129, // day
    0.051, // sameFineness
    -0.251, // distance
    0.168, // sameYear
    0.156, // rivals
    -0.06, // margin
    -0.718, // anotherFits
    -0.646, // figuresPart
    0.412, // figuresShared
    -0.029, // isOpen
    -0.003, // carried
    0.099, // edge
    -0.697, // sharedWords
    0.479, // fewShared
    0.207, // once
    -0.699, // unmetDraft
    0.476, // isAlone
    0.368, // namesMet
    0.46, // beside
    -0.057, // bounded
    0.175, // lifespan
    -0.644, // onlyTimes
    -0.228, // wordsMet
    0.365, // fewMet
  ],
  word: [
    0.154, // constant
    -0.843, // antonym
    0.037, // negated
    -0.202, // sourceNegated
    0.699, // people
    -0.831, // place
    0.712, // by
    0.025, // preposition
    -0.719, // beside
    0.29, // object
    0.036, // coverage
    -0.237, // returned
    0.144, // clauseReturned
    -0.709, // unmetDraft
    1.617, // isAlone
    0.211, // missingNames
    0.454, // sameNeighbours
    0.492, // listed
    0.248, // timesPart
    -0.156, // isOpen
    -0.39, // adjective
    -0.189, // verb
    -0.287, // otherNegation
    0.303, // short
    -0.147, // subjectKnown
    -0.695, // sharedWords
    0.162, // fewShared
  ],
};

/** For passages that were found in a library. */
export const foundWeights: Weights = {
  number: [
    -1.059, // constant
    0.495, // coverage
    -0.486, // returned
    -0.042, // aroundDraft
    -0.569, // aroundSource
    -0.043, // sameNoun
    0.182, // nounMet
    0.005, // sameVerb
    -0.378, // missingNames
    -0.239, // extraNames
    -0.024, // bothNames
    1.875, // compares
    -0.312, // sourceCompares
    -0.643, // distance
    -1.412, // far
    -0.606, // near
    -0.462, // edge
    -1.27, // percent
    -0.246, // money
    0.33, // ordinal
    -0.476, // duration
    -0.566, // rivals
    0.911, // margin
    0.011, // anotherFits
    0.108, // anotherFitsNear
    -0.373, // otherAgrees
    -0.811, // otherParts
    -0.52, // timesPart
    -0.264, // timeOneSided
    -0.244, // scopesPart
    0.589, // partOneSided
    -0.521, // isOpen
    -0.916, // tiny
    -0.159, // noNoun
    0.054, // sharedWords
    -0.116, // fewShared
    1.172, // beside
    0.192, // otherBound
    1.379, // boundNear
    -0.518, // grows
    -0.252, // cannotGrow
  ],
  date: [
    -1.288, // constant
    -0.325, // coverage
    0.415, // returned
    -0.105, // clauseCoverage
    0.5, // clauseReturned
    0.228, // around
    -0.104, // sameEvent
    -0.441, // missingNames
    -0.087, // extraNames
    0.33, // bothNames
    0.833, // sided
    0.051, // asOf
    0.025, // since
    0.693, // year
    0.32, // day
    1.145, // sameFineness
    -1.239, // distance
    0.793, // sameYear
    -0.044, // rivals
    0.093, // margin
    -0.089, // anotherFits
    -0.036, // figuresPart
    -0.68, // figuresShared
    0.152, // isOpen
    -0.423, // carried
    -0.345, // edge
    -0.563, // sharedWords
    -0.032, // fewShared
    0.629, // once
    -0.049, // unmetDraft
    0.011, // isAlone
    0.234, // namesMet
    0.482, // beside
    -0.04, // bounded
    0.517, // lifespan
    -0.195, // onlyTimes
    0.385, // wordsMet
    -0.172, // fewMet
  ],
  word: [
    -2.979, // constant
    0.408, // antonym
    1.437, // negated
    -1.523, // sourceNegated
    0.671, // people
    -0.018, // place
    0.127, // by
    -0.077, // preposition
    -0.869, // beside
    -0.172, // object
    -0.46, // coverage
    0.347, // returned
    0.932, // clauseReturned
    -0.192, // unmetDraft
    0.06, // isAlone
    0.495, // missingNames
    2.413, // sameNeighbours
    0.702, // listed
    0.59, // timesPart
    -0.671, // isOpen
    -0.725, // adjective
    0.805, // verb
    -0.543, // otherNegation
    -0.219, // short
    0.469, // subjectKnown
    0.607, // sharedWords
    -0.078, // fewShared
  ],
};
