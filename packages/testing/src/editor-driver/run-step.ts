import {
  addNodeTransition,
  addToolCall,
  addTurn,
  addWord,
  type CommandResult,
  commandRegistry,
  copySelection,
  cutSelection,
  duplicateSegments,
  type Editor,
  find,
  mergeTurns,
  moveSegments,
  pasteRows,
  readClipboard,
  redo,
  removeSegments,
  removeWord,
  replaceAll,
  replaceSegment,
  type SegmentId,
  selectByRule,
  selectRange,
  setCallField,
  setField,
  setRole,
  setText,
  setTimes,
  setWord,
  shiftSegments,
  sortByTime,
  splitTurn,
  splitTurnAt,
  undo,
} from '@call-timeline/core'
import { pick } from './pick.ts'
import { runProblemStep } from './problem-steps.ts'
import { runWrites } from './run-writes.ts'
import type { EditStep } from './steps.ts'
import { runTimingStep } from './timing-steps.ts'
import { runWordStep } from './word-steps.ts'

/**
 * Does a step to an editor. What the editor refuses is left undone; it never throws for what a person may ask.
 * Returns what a command said; undefined for a step that is no single command.
 */
export function runStep(editor: Editor, step: EditStep): CommandResult | undefined {
  const idAt = (at: number): SegmentId => pick(editor.order(), at) ?? 'nobody'
  switch (step.step) {
    case 'setText':
      return editor.run(setText, { id: idAt(step.at), text: step.text })
    case 'setTimes':
      return editor.run(setTimes, { id: idAt(step.at), ...step.times })
    case 'shift':
      return editor.run(shiftSegments, { ids: step.ats.map(idAt), edge: step.edge, deltaMs: step.deltaMs })
    case 'setField':
      return editor.run(setField, { id: idAt(step.at), path: step.path, value: step.value })
    case 'replace':
      return editor.run(replaceSegment, { id: idAt(step.at), wire: step.wire })
    case 'setRole':
      return editor.run(setRole, { id: idAt(step.at), role: step.role })
    case 'setWord':
      return editor.run(setWord, { id: idAt(step.at), index: step.index, word: step.word, endMs: step.ms })
    case 'removeWord':
      return editor.run(removeWord, { id: idAt(step.at), index: step.index })
    case 'split':
      return editor.run(splitTurn, { id: idAt(step.at), at: step.offset })
    case 'merge':
      return editor.run(mergeTurns, {
        ids: [idAt(step.at), idAt(step.at + 1)],
        ...(step.role && { role: step.role }),
      })
    case 'splitAt':
      return editor.run(splitTurnAt, { id: idAt(step.at), atMs: step.atMs })
    case 'addTurn':
      return editor.run(addTurn, { role: step.role, text: step.text, after: idAt(step.after) })
    case 'addTool':
      return editor.run(addToolCall, { after: idAt(step.after) })
    case 'addNode':
      return editor.run(addNodeTransition, { after: idAt(step.after), to: step.to })
    case 'remove':
      return editor.run(removeSegments, { ids: step.ats.map(idAt) })
    case 'moveTo':
      return editor.run(moveSegments, { ids: step.ats.map(idAt), to: step.to })
    case 'duplicate':
      return editor.run(duplicateSegments, { ids: step.ats.map(idAt) })
    case 'sort':
      return editor.run(sortByTime, undefined)
    case 'setCallField':
      return editor.run(setCallField, { path: step.path, value: step.value })
    case 'select':
      editor.selection.set(step.ats.map(idAt))
      return undefined
    case 'addWord':
      return editor.run(addWord, { id: idAt(step.at), index: step.index, word: step.word })
    case 'copyPaste': {
      editor.selection.set(step.ats.map(idAt))
      const copied = step.cut ? cutSelection(editor) : copySelection(editor)
      const content = copied.ok ? readClipboard(copied) : copied
      if (!content.ok || !('clip' in content)) return undefined
      const place = step.atMs === undefined ? { after: idAt(step.after) } : { at: step.atMs }
      const pasted = editor.run(pasteRows, { clip: content.clip, place })
      return step.cut ? undefined : pasted
    }
    case 'replaceAll':
      return replaceAll(editor, find(editor, step.find), step.with).result
    case 'selectByRule':
      return editor.run(selectByRule, { rule: step.rule, mode: step.mode })
    case 'selectRange':
      return editor.run(selectRange, { fromMs: step.fromMs, toMs: step.toMs })
    case 'palette': {
      const entry = pick(commandRegistry, step.command)
      return entry && editor.run(entry.command, undefined)
    }
    case 'markSaved':
      editor.history.markSaved()
      return undefined
    case 'transaction':
      editor.commit('Transaction', (tx) => runWrites(tx, step.writes))
      return undefined
    case 'gesture':
    case 'gestureBetween': {
      const gesture = editor.history.begin('Gesture')
      for (const [index, writes] of step.commits.entries()) {
        if (index > 0 && step.step === 'gestureBetween') runStep(editor, step.between)
        editor.commit('Preview', (tx) => runWrites(tx, writes), { gestureId: gesture.id })
      }
      if (step.ends === 'end') gesture.end()
      else gesture.cancel()
      return undefined
    }
    case 'undo':
      return editor.run(undo, undefined)
    case 'redo':
      return editor.run(redo, undefined)
    case 'fix':
    case 'fixAll':
    case 'suppress':
    case 'unsuppress':
      return runProblemStep(editor, step)
    case 'splitWord':
    case 'mergeWords':
    case 'pin':
    case 'source':
    case 'reviewed':
    case 'closeWordGaps':
    case 'makeRoomForWords':
    case 'compressTurn':
      return runWordStep(editor, step)
    default:
      return runTimingStep(editor, step)
  }
}
