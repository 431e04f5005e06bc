/** Thrown by `fetch` in place of an answer when a call asks to rehearse a lost connection. */
export class ConnectionDropped extends Error {
  override readonly name = 'ConnectionDropped'

  constructor() {
    super('The connection was dropped before an answer, because the call_id asks for it.')
  }
}
