'use client'

import { addWord, type CommandResult, type SegmentId } from '@call-timeline/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { useTimeline } from '../context/timeline-context.ts'
import { useRunCommand } from '../hooks/use-command.ts'

/** Puts a word at the end of a turn; ready for the next one afterwards. */
export function AddWord({ id }: { readonly id: SegmentId }): ReactElement {
  const words = useTimeline('Timeline.Inspector').messages.inspector
  const run = useRunCommand()
  const [word, setWord] = useState('')
  const [result, setResult] = useState<CommandResult>({ ok: true })
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (word.trim() === '') return
    const outcome = run(addWord, { id, word: word.trim() })
    setResult(outcome)
    if (outcome.ok) setWord('')
  }
  return (
    <form className="ct-add-word" onSubmit={onSubmit}>
      <div className="ct-form-input">
        <input
          type="text"
          className="ct-field"
          value={word}
          aria-label={words.newWord}
          placeholder={words.newWord}
          autoComplete="off"
          onChange={(event) => setWord(event.target.value)}
        />
        <button type="submit" className="ct-button" data-variant="outline">
          {words.addWord}
        </button>
      </div>
      {result.ok ? null : (
        <p className="ct-field-problem" data-severity="error" role="alert">
          {result.reason}
        </p>
      )}
    </form>
  )
}
