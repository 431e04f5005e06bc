import type { TermMessages } from '../../term-messages.ts'
import { commandsGerman } from './commands-german.ts'
import { fieldHelpGerman } from './field-help-german.ts'
import { fieldLabelsGerman } from './field-labels-german.ts'
import { problemsGerman } from './problems-german.ts'

export const termsGerman: TermMessages = {
  ...commandsGerman,
  ...fieldLabelsGerman,
  ...fieldHelpGerman,
  ...problemsGerman,
}
