import { Component, type ReactNode } from 'react'

interface ErrorBoundaryState {
  readonly error: Error | undefined
}

/** Catches what goes wrong while the page is drawn and offers ways out. Drafts are kept apart from it. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: undefined }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === undefined) return this.props.children
    return (
      <main className="app-page app-lonely">
        <h1>This page has stopped working</h1>
        <p role="alert">
          Something went wrong that should not have. Your drafts are kept in this browser and are not touched
          by it.
        </p>
        <p>
          <code>{error.message}</code>
        </p>
        <p className="app-ways-out">
          <button type="button" className="app-button" data-kind="main" onClick={() => location.reload()}>
            Reload this page
          </button>
          {/* Not a link of the router: a page that is broken is left for good. */}
          <a className="app-button" href="/">
            Back to all calls
          </a>
        </p>
      </main>
    )
  }
}
