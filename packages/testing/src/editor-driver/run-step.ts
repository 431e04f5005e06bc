import {
  addNodeTransition,
  addToolCall,
  addTurn,
  createSegment,
  duplicateSegments,
  type Editor,
  mergeTurns,
  moveSegments,
  redo,
  removeSegments,
  removeWord,
  replaceSegment,
  reviseSegment,
  type SegmentId,
  type SegmentRecord,
  setCallField,
  setField,
  setRole,
  setText,
  setTimes,
  setWord,
  shiftSegments,
  sortByTime,
  splitTurn,
  type Transaction,
  undo,
} from '@call-timeline/core'
import { isJsonObject } from '@call-timeline/schema'
import type { EditStep, WriteStep } from './steps.ts'

/** Does a step to an editor. What the editor refuses is left undone; it never throws for what a person may ask. */
export function runStep(editor: Editor, step: EditStep): void {
  const idAt = (at: number): SegmentId => pick(editor.order(), at) ?? 'nobody'
  switch (step.step) {
    case 'setText':
      editor.run(setText, { id: idAt(step.at), text: step.text })
      return
    case 'setTimes':
      editor.run(setTimes, { id: idAt(step.at), ...step.times })
      return
    case 'shift':
      editor.run(shiftSegments, { ids: step.ats.map(idAt), edge: step.edge, deltaMs: step.deltaMs })
      return
    case 'setField':
      editor.run(setField, { id: idAt(step.at), path: step.path, value: step.value })
      return
    case 'replace':
      editor.run(replaceSegment, { id: idAt(step.at), wire: step.wire })
      return
    case 'setRole':
      editor.run(setRole, { id: idAt(step.at), role: step.role })
      return
    case 'setWord':
      editor.run(setWord, { id: idAt(step.at), index: step.index, word: step.word, endMs: step.ms })
      return
    case 'removeWord':
      editor.run(removeWord, { id: idAt(step.at), index: step.index })
      return
    case 'split':
      editor.run(splitTurn, { id: idAt(step.at), at: step.offset })
      return
    case 'merge':
      editor.run(mergeTurns, { ids: [idAt(step.at), idAt(step.at + 1)] })
      return
    case 'addTurn':
      editor.run(addTurn, { role: step.role, text: step.text, after: idAt(step.after) })
      return
    case 'addTool':
      editor.run(addToolCall, { after: idAt(step.after) })
      return
    case 'addNode':
      editor.run(addNodeTransition, { after: idAt(step.after), to: step.to })
      return
    case 'remove':
      editor.run(removeSegments, { ids: step.ats.map(idAt) })
      return
    case 'moveTo':
      editor.run(moveSegments, { ids: step.ats.map(idAt), to: step.to })
      return
    case 'duplicate':
      editor.run(duplicateSegments, { ids: step.ats.map(idAt) })
      return
    case 'sort':
      editor.run(sortByTime, undefined)
      return
    case 'setCallField':
      editor.run(setCallField, { path: step.path, value: step.value })
      return
    case 'select':
      editor.selection.set(step.ats.map(idAt))
      return
    case 'transaction':
      editor.commit('Transaction', (tx) => runWrites(tx, step.writes))
      return
    case 'gesture': {
      const gesture = editor.history.begin('Gesture')
      for (const writes of step.commits) {
        editor.commit('Preview', (tx) => runWrites(tx, writes), { gestureId: gesture.id })
      }
      if (step.ends === 'end') gesture.end()
      else gesture.cancel()
      return
    }
    case 'undo':
      editor.run(undo, undefined)
      return
    case 'redo':
      editor.run(redo, undefined)
  }
}

/** Does writes within a transaction, in order; a record that was taken out can be put back by a later one. */
export function runWrites(tx: Transaction, writes: readonly WriteStep[]): void {
  const removed: SegmentRecord[] = []
  for (const write of writes) runWrite(tx, write, removed)
}

function runWrite(tx: Transaction, write: WriteStep, removed: SegmentRecord[]): void {
  if (write.write === 'call') {
    const call = tx.call()
    if (isJsonObject(call.wire)) tx.setCall({ ...call, wire: { ...call.wire, note: write.value } })
    return
  }
  if (write.write === 'putBack') {
    const record = pick(removed, write.at)
    if (record) tx.put(record)
    return
  }
  const id = pick(tx.order(), write.at)
  const record = id === undefined ? undefined : tx.segment(id)
  if (write.write === 'add') {
    const [position = 'a0'] = tx.positionsAfter(id, 1)
    tx.put(createSegment({ id: tx.newId(), position, wire: write.wire, newId: tx.newId }))
    return
  }
  if (!record) return
  if (write.write === 'change') {
    tx.put(reviseSegment(record, { wire: write.wire, newId: tx.newId }))
  } else if (write.write === 'remove') {
    removed.push(record)
    tx.remove(record.id)
  } else if (write.write === 'pin') {
    tx.put({ ...record, pinned: !record.pinned })
  } else {
    const [position = record.position] = tx.positionsAfter(pick(tx.order(), write.after), 1)
    tx.put({ ...record, position })
  }
}

function pick<T>(items: readonly T[], at: number): T | undefined {
  return items.length === 0 ? undefined : items[at % items.length]
}
