/** Words of the keyboard shortcuts. Commands bring their own labels. */
export interface ShortcutMessages {
  readonly title: string
  readonly hint: string
  readonly groups: {
    readonly history: string
    readonly add: string
    readonly edit: string
    readonly select: string
    readonly problems: string
    readonly move: string
    readonly view: string
  }
  readonly views: {
    readonly zoomIn: string
    readonly zoomOut: string
    readonly zoomFit: string
    readonly fitSelection: string
    readonly previousView: string
    readonly foldIdle: string
    readonly playPause: string
    readonly back: string
    readonly pause: string
    readonly forward: string
    readonly loop: string
    readonly auditionBefore: string
    readonly auditionHead: string
    readonly auditionTail: string
    readonly auditionAfter: string
    readonly auditionSelection: string
    readonly partner: string
    readonly search: string
    readonly help: string
  }
  readonly moves: {
    readonly item: string
    readonly inLane: string
    readonly lane: string
    readonly ends: string
    readonly page: string
    readonly extend: string
    readonly edit: string
    readonly leave: string
  }
}

export const shortcutEnglish: ShortcutMessages = {
  title: 'Keyboard shortcuts',
  hint: 'Single keys work while the transcript or the lanes have the focus.',
  groups: {
    history: 'History',
    add: 'Add',
    edit: 'Edit',
    select: 'Select',
    problems: 'Problems',
    move: 'Move',
    view: 'View',
  },
  views: {
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomFit: 'Show the whole call',
    fitSelection: 'Go to the selection; again: fit it',
    previousView: 'Back to the view before',
    foldIdle: 'Fold idle stretches, or show them',
    playPause: 'Play or pause',
    back: 'Back by a second; again: by more',
    pause: 'Pause',
    forward: 'Play; again: faster',
    loop: 'Play the selection, else the turn, over and over',
    auditionBefore: 'Play half a second before the selection',
    auditionHead: 'Play the first half second of the selection',
    auditionTail: 'Play the last half second of the selection',
    auditionAfter: 'Play half a second after the selection',
    auditionSelection: 'Play the selection',
    partner: 'Go to the other half of a tool call',
    search: 'Search the call',
    help: 'This list',
  },
  moves: {
    item: 'Row above or below',
    inLane: 'In the lanes: item before or after',
    lane: 'In the lanes: nearest item above or below',
    ends: 'First or last item',
    page: 'A page up or down',
    extend: 'Extend the selection',
    edit: 'Edit the text, or open a tool call',
    leave: 'Leave the text without changing it',
  },
}
