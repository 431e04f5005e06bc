/** Words of the toolbar and of the frame around the parts. */
export interface ToolbarMessages {
  readonly label: string
  readonly undo: string
  readonly undoOf: (label: string) => string
  readonly nothingToUndo: string
  readonly redo: string
  readonly redoOf: (label: string) => string
  readonly nothingToRedo: string
  readonly add: string
  readonly addHint: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly zoomFit: string
  readonly noProblems: string
  /** While a large call is still being checked. */
  readonly checking: string
  readonly nextProblem: (count: number, summary: string) => string
  readonly help: string
  readonly inspector: string
  readonly openInspector: string
  readonly tabs: {
    readonly call: string
    readonly selection: string
    readonly problems: string
    readonly metrics: string
    readonly payload: string
  }
  readonly resizeInspector: string
  readonly resizeLanes: string
  readonly viewer: string
  readonly editor: string
}

export const toolbarEnglish: ToolbarMessages = {
  label: 'Call tools',
  undo: 'Undo',
  undoOf: (label) => `Undo: ${label}`,
  nothingToUndo: 'Nothing to undo',
  redo: 'Redo',
  redoOf: (label) => `Redo: ${label}`,
  nothingToRedo: 'Nothing to redo',
  add: 'Add',
  addHint: 'Add behind the selection',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  zoomFit: 'Show the whole call',
  noProblems: 'No problems',
  checking: 'Looking for problems…',
  nextProblem: (count, summary) =>
    `${count === 1 ? '1 problem' : `${count} problems`}: ${summary}. Go to the next one`,
  help: 'Keyboard shortcuts',
  inspector: 'Inspector',
  openInspector: 'Details',
  tabs: {
    call: 'Call',
    selection: 'Selection',
    problems: 'Problems',
    metrics: 'Metrics',
    payload: 'Payload',
  },
  resizeInspector: 'Width of the inspector',
  resizeLanes: 'Height of the lanes',
  viewer: 'Call viewer',
  editor: 'Call editor',
}
