import { type CallFormMessages, callFormEnglish } from './call-form-messages.ts'
import { type CommonMessages, commonEnglish } from './common-messages.ts'
import { type ExportsMessages, exportsEnglish } from './exports-messages.ts'
import { type FieldMessages, fieldEnglish } from './field-messages.ts'
import { type FiltersMessages, filtersEnglish } from './filters-messages.ts'
import { type InspectorMessages, inspectorEnglish } from './inspector-messages.ts'
import { type JsonEditorMessages, jsonEditorEnglish } from './json-editor-messages.ts'
import { type JsonTreeMessages, jsonTreeEnglish } from './json-tree-messages.ts'
import { type LanesMessages, lanesEnglish } from './lanes-messages.ts'
import { type LinksMessages, linksEnglish } from './links-messages.ts'
import { type MetricsMessages, metricsEnglish } from './metrics-messages.ts'
import { type NodePathMessages, nodePathEnglish } from './node-path-messages.ts'
import { type PayloadMessages, payloadEnglish } from './payload-messages.ts'
import { type PlaybackMessages, playbackEnglish } from './playback-messages.ts'
import { type ProblemListMessages, problemListEnglish } from './problem-list-messages.ts'
import { type SearchMessages, searchEnglish } from './search-messages.ts'
import { type ShortcutMessages, shortcutEnglish } from './shortcut-messages.ts'
import { type SubmitMessages, submitEnglish } from './submit-messages.ts'
import { type TermMessages, termsEnglish } from './term-messages.ts'
import { type ToolbarMessages, toolbarEnglish } from './toolbar-messages.ts'
import { type TranscriptMessages, transcriptEnglish } from './transcript-messages.ts'

/** Every string that the parts show or speak, by part. What varies is a function. */
export interface Messages {
  readonly common: CommonMessages
  readonly toolbar: ToolbarMessages
  readonly transcript: TranscriptMessages
  readonly lanes: LanesMessages
  readonly playback: PlaybackMessages
  readonly metrics: MetricsMessages
  readonly nodePath: NodePathMessages
  readonly problemList: ProblemListMessages
  readonly filters: FiltersMessages
  readonly search: SearchMessages
  readonly exports: ExportsMessages
  readonly links: LinksMessages
  readonly shortcuts: ShortcutMessages
  readonly fields: FieldMessages
  readonly callForm: CallFormMessages
  readonly inspector: InspectorMessages
  readonly jsonEditor: JsonEditorMessages
  readonly jsonTree: JsonTreeMessages
  readonly payload: PayloadMessages
  readonly submit: SubmitMessages
  /** The English words of the engine in the language of the messages: commands, fields, kinds of problems. */
  readonly terms: TermMessages
}

/** Messages of the host's own, laid over the English ones. */
export type MessageOverrides = { readonly [Group in keyof Messages]?: Partial<Messages[Group]> }

/** The messages that hold where a host gives none. */
export const english: Messages = {
  common: commonEnglish,
  toolbar: toolbarEnglish,
  transcript: transcriptEnglish,
  lanes: lanesEnglish,
  playback: playbackEnglish,
  metrics: metricsEnglish,
  nodePath: nodePathEnglish,
  problemList: problemListEnglish,
  filters: filtersEnglish,
  search: searchEnglish,
  exports: exportsEnglish,
  links: linksEnglish,
  shortcuts: shortcutEnglish,
  fields: fieldEnglish,
  callForm: callFormEnglish,
  inspector: inspectorEnglish,
  jsonEditor: jsonEditorEnglish,
  jsonTree: jsonTreeEnglish,
  payload: payloadEnglish,
  submit: submitEnglish,
  terms: termsEnglish,
}

/** Lays a host's messages over the English ones. */
export function withEnglish(overrides: MessageOverrides | undefined): Messages {
  if (overrides === undefined) return english
  return {
    common: { ...english.common, ...overrides.common },
    toolbar: { ...english.toolbar, ...overrides.toolbar },
    transcript: { ...english.transcript, ...overrides.transcript },
    lanes: { ...english.lanes, ...overrides.lanes },
    playback: { ...english.playback, ...overrides.playback },
    metrics: { ...english.metrics, ...overrides.metrics },
    nodePath: { ...english.nodePath, ...overrides.nodePath },
    problemList: { ...english.problemList, ...overrides.problemList },
    filters: { ...english.filters, ...overrides.filters },
    search: { ...english.search, ...overrides.search },
    exports: { ...english.exports, ...overrides.exports },
    links: { ...english.links, ...overrides.links },
    shortcuts: { ...english.shortcuts, ...overrides.shortcuts },
    fields: { ...english.fields, ...overrides.fields },
    callForm: { ...english.callForm, ...overrides.callForm },
    inspector: { ...english.inspector, ...overrides.inspector },
    jsonEditor: { ...english.jsonEditor, ...overrides.jsonEditor },
    jsonTree: { ...english.jsonTree, ...overrides.jsonTree },
    payload: { ...english.payload, ...overrides.payload },
    submit: { ...english.submit, ...overrides.submit },
    terms: overrides.terms ?? english.terms,
  }
}
