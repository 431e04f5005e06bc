import { type CommonMessages, commonEnglish } from './common-messages.ts'
import { type LanesMessages, lanesEnglish } from './lanes-messages.ts'
import { type ProblemListMessages, problemListEnglish } from './problem-list-messages.ts'
import { type ShortcutMessages, shortcutEnglish } from './shortcut-messages.ts'
import { type SubmitMessages, submitEnglish } from './submit-messages.ts'
import { type ToolbarMessages, toolbarEnglish } from './toolbar-messages.ts'
import { type TranscriptMessages, transcriptEnglish } from './transcript-messages.ts'

/** Every string that the parts show or speak, by part. What varies is a function. */
export interface Messages {
  readonly common: CommonMessages
  readonly toolbar: ToolbarMessages
  readonly transcript: TranscriptMessages
  readonly lanes: LanesMessages
  readonly problemList: ProblemListMessages
  readonly shortcuts: ShortcutMessages
  readonly submit: SubmitMessages
}

/** Messages of the host's own, laid over the English ones. */
export type MessageOverrides = { readonly [Group in keyof Messages]?: Partial<Messages[Group]> }

/** The messages that hold where a host gives none. */
export const english: Messages = {
  common: commonEnglish,
  toolbar: toolbarEnglish,
  transcript: transcriptEnglish,
  lanes: lanesEnglish,
  problemList: problemListEnglish,
  shortcuts: shortcutEnglish,
  submit: submitEnglish,
}

/** Lays a host's messages over the English ones. */
export function withEnglish(overrides: MessageOverrides | undefined): Messages {
  if (overrides === undefined) return english
  return {
    common: { ...english.common, ...overrides.common },
    toolbar: { ...english.toolbar, ...overrides.toolbar },
    transcript: { ...english.transcript, ...overrides.transcript },
    lanes: { ...english.lanes, ...overrides.lanes },
    problemList: { ...english.problemList, ...overrides.problemList },
    shortcuts: { ...english.shortcuts, ...overrides.shortcuts },
    submit: { ...english.submit, ...overrides.submit },
  }
}
