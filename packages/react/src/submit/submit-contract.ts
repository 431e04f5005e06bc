import type { PartContract } from '../part/part.ts'

/** What `Timeline.SubmitButton` sets. */
export const submitButtonContract: PartContract = {
  part: 'Timeline.SubmitButton',
  className: 'ct-submit-button',
  attributes: [
    {
      name: 'data-phase',
      help: 'Where the submission stands.',
      values: ['idle', 'sending', 'accepted', 'failed'],
    },
    { name: 'data-blocked', help: 'Errors stand in the way; pressing it shows the first.' },
    { name: 'data-variant', help: 'It is the main action.', values: ['primary'] },
  ],
}

/** What `Timeline.SubmitStatus` sets. */
export const submitStatusContract: PartContract = {
  part: 'Timeline.SubmitStatus',
  className: 'ct-submit-status',
  attributes: [
    {
      name: 'data-phase',
      help: 'Where the submission stands.',
      values: ['idle', 'sending', 'accepted', 'failed'],
    },
    {
      name: 'data-tone',
      help: 'How the news is: what is under way, good, in doubt, or bad.',
      values: ['neutral', 'ok', 'warning', 'error'],
    },
  ],
}
