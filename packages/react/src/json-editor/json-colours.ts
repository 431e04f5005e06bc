import { HighlightStyle } from '@codemirror/language'
import { tags } from '@lezer/highlight'

/** Classes for the tokens of JSON; the colours are in the style sheet. */
export const jsonColours: HighlightStyle = HighlightStyle.define([
  { tag: tags.propertyName, class: 'ct-json-key' },
  { tag: tags.string, class: 'ct-json-text' },
  { tag: tags.number, class: 'ct-json-number' },
  { tag: [tags.bool, tags.null], class: 'ct-json-word' },
])
