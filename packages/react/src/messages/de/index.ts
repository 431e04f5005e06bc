import type { Messages } from '../messages.ts'
import { callFormGerman } from './call-form-german.ts'
import { commonGerman } from './common-german.ts'
import { exportsGerman } from './exports-german.ts'
import { fieldGerman } from './field-german.ts'
import { filtersGerman } from './filters-german.ts'
import { inspectorGerman } from './inspector-german.ts'
import { jsonEditorGerman } from './json-editor-german.ts'
import { jsonTreeGerman } from './json-tree-german.ts'
import { lanesGerman } from './lanes-german.ts'
import { linksGerman } from './links-german.ts'
import { metricsGerman } from './metrics-german.ts'
import { nodePathGerman } from './node-path-german.ts'
import { payloadGerman } from './payload-german.ts'
import { playbackGerman } from './playback-german.ts'
import { problemListGerman } from './problem-list-german.ts'
import { searchGerman } from './search-german.ts'
import { shortcutGerman } from './shortcut-german.ts'
import { submitGerman } from './submit-german.ts'
import { termsGerman } from './terms/term-german.ts'
import { toolbarGerman } from './toolbar-german.ts'
import { transcriptGerman } from './transcript-german.ts'

export { callDiffGerman } from './call-diff-german.ts'

/**
 * German messages, for the `messages` of a root.
 *
 * @example
 * import { german } from '@call-timeline/react/messages/de'
 *
 * <CallViewer call={payload} messages={german} locale="de" />
 */
export const german: Messages = {
  common: commonGerman,
  toolbar: toolbarGerman,
  transcript: transcriptGerman,
  lanes: lanesGerman,
  playback: playbackGerman,
  metrics: metricsGerman,
  nodePath: nodePathGerman,
  problemList: problemListGerman,
  filters: filtersGerman,
  search: searchGerman,
  exports: exportsGerman,
  links: linksGerman,
  shortcuts: shortcutGerman,
  fields: fieldGerman,
  callForm: callFormGerman,
  inspector: inspectorGerman,
  jsonEditor: jsonEditorGerman,
  jsonTree: jsonTreeGerman,
  payload: payloadGerman,
  submit: submitGerman,
  terms: termsGerman,
}
