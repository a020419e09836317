import type { Kind } from './candidates.ts';

/** Tables written by `npm run train`: for each kind of candidate the constant, then one weight for each feature. */
export type Weights = Readonly<Record<Kind, readonly number[]>>;

/** For a passage that was given as the evidence. */
export const givenWeights: Weights = {
  number: [
    1.34, // constant
    -0.108, // coverage
    -0.26, // returned
    0.069, // aroundDraft
    -0.344, // aroundSource
    -0.035, // sameNoun
    -0.108, // nounMet
    0.099, // sameVerb
    -0.19, // missingNames
    -0.617, // extraNames
    -0.086, // bothNames
    1.813, // compares
    0.089, // sourceCompares
    -1.062, // distance
    -0.288, // far
    0.275, // near
    -0.382, // edge
    -0.514, // percent
    0.081, // money
    0.23, // ordinal
    -0.065, // duration
    -0.421, // rivals
    0.395, // margin
    -0.228, // anotherFits
    -0.237, // anotherFitsNear
    -0.992, // otherAgrees
    0.143, // otherParts
    -2.376, // timesPart
    0.218, // timeOneSided
    -0.164, // scopesPart
    0.085, // partOneSided
    -0.101, // isOpen
    0.262, // tiny
    0.075, // noNoun
    -0.702, // sharedWords
    -0.322, // fewShared
    0.657, // beside
    -0.08, // otherBound
    0.45, // boundNear
    -0.807, // grows
    -0.362, // cannotGrow
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
    0.504, // coverage
    -0.494, // returned
    -0.032, // aroundDraft
    -0.568, // aroundSource
    -0.042, // sameNoun
    0.18, // nounMet
    0, // sameVerb
    -0.347, // missingNames
    -0.237, // extraNames
    -0.034, // bothNames
    1.879, // compares
    -0.302, // sourceCompares
    -0.645, // distance
    -1.41, // far
    -0.606, // near
    -0.443, // edge
    -1.273, // percent
    -0.236, // money
    0.337, // ordinal
    -0.477, // duration
    -0.557, // rivals
    0.901, // margin
    0.005, // anotherFits
    0.104, // anotherFitsNear
    -0.378, // otherAgrees
    -0.816, // otherParts
    -0.523, // timesPart
    -0.268, // timeOneSided
    -0.262, // scopesPart
    0.589, // partOneSided
    -0.521, // isOpen
    -0.915, // tiny
    -0.159, // noNoun
    0.055, // sharedWords
    -0.12, // fewShared
    1.169, // beside
    0.187, // otherBound
    1.379, // boundNear
    -0.52, // grows
    -0.251, // cannotGrow
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
