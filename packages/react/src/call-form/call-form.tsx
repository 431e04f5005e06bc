'use client'

import { setCallField } from '@call-timeline/core'
import { CALL_FIELD_GROUPS, CALL_FIELDS, TIMELINE_KEY } from '@call-timeline/schema/fields'
import { forwardRef, type ReactElement, type Ref } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { FieldForm } from '../fields/field-form.tsx'
import { FormSection } from '../fields/form-section.tsx'
import { isJsonObject } from '../fields/is-json-object.ts'
import type { SetAt } from '../fields/object-fields.tsx'
import { OtherKeysSection } from '../fields/other-keys.tsx'
import { ProblemNote } from '../fields/problem-note.tsx'
import { problemsElsewhere } from '../fields/problems-at.ts'
import { useCall } from '../hooks/use-call.ts'
import { useRunCommand } from '../hooks/use-command.ts'
import { useCallProblems } from '../hooks/use-problems.ts'
import { term } from '../messages/term-messages.ts'
import type { Part, PartContract, PartProps } from '../part/part.ts'
import { usePart } from '../part/use-part.ts'
import { CallField } from './call-field.tsx'

/** How the form stands. */
export type CallFormState = { readonly readonly: boolean }

/** Props of `Timeline.CallForm`. */
export type CallFormProps = Omit<PartProps<'section', CallFormState>, 'children'>

const FIELDS = CALL_FIELDS.filter(({ key }) => key !== TIMELINE_KEY)

/** Every field of the call, each with what is wrong with it. Give it a height: it scrolls. */
export const CallForm: Part<CallFormProps, HTMLElement> = forwardRef(function CallForm(
  props: CallFormProps,
  ref: Ref<HTMLElement>,
): ReactElement {
  const { editor, messages } = useTimeline('Timeline.CallForm')
  const words = messages.callForm
  const { wire } = useCall()
  const problems = useCallProblems()
  const run = useRunCommand()
  const setAt: SetAt = (path, value) => run(setCallField, { path, value })
  const elsewhere = problemsElsewhere(
    problems,
    [...keysOf(wire), ...FIELDS.map(({ key }) => key)].map((key) => [key]),
  )
  return usePart('section', props, {
    className: 'ct-call-form',
    ref,
    state: { readonly: editor.readOnly },
    props: {
      'aria-label': words.label,
      children: isJsonObject(wire) ? (
        <FieldForm segmentId={undefined}>
          {elsewhere.map((problem) => (
            <ProblemNote key={problem.key} problem={problem} />
          ))}
          {CALL_FIELD_GROUPS.map(({ key, label }) => (
            <FormSection key={key} title={term(messages.terms, label)}>
              {FIELDS.filter(({ group }) => group === key).map((field) => (
                <CallField key={field.key} field={field} wire={wire} problems={problems} setAt={setAt} />
              ))}
            </FormSection>
          ))}
          <OtherKeysSection
            help={words.unknownKeysHelp}
            fields={CALL_FIELDS}
            object={wire}
            path={[]}
            problems={problems}
            setAt={setAt}
          />
        </FieldForm>
      ) : (
        <div className="ct-empty">
          <p className="ct-empty-title">{words.notAnObject}</p>
          <p>{words.notAnObjectHint}</p>
        </div>
      ),
    },
  })
})

function keysOf(wire: unknown): readonly string[] {
  return typeof wire === 'object' && wire !== null ? Object.keys(wire) : []
}

/** The styling contract of `Timeline.CallForm`. */
export const callFormContract: PartContract = {
  part: 'Timeline.CallForm',
  className: 'ct-call-form',
  attributes: [{ name: 'data-readonly', help: 'The call is open for reading only.' }],
}
