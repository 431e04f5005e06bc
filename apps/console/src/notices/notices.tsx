import { Toast } from '@base-ui/react/toast'
import type { ReactNode } from 'react'

/** Room for short messages in a corner of the window, above whatever page is open. */
export function NoticeProvider({ children }: { children: ReactNode }): ReactNode {
  return (
    <Toast.Provider limit={3} timeout={8000}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="app-notices" aria-label="Messages">
          <NoticeList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function NoticeList(): ReactNode {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root key={toast.id} toast={toast} className="app-notice" swipeDirection={['right', 'down']}>
      <Toast.Content className="app-notice-body">
        <div className="app-notice-words">
          <Toast.Title className="app-notice-title" />
          <Toast.Description className="app-notice-text" />
        </div>
        <div className="app-notice-actions">
          <Toast.Action className="app-button" data-kind="quiet" />
          <Toast.Close className="app-button" data-kind="quiet">
            Dismiss
          </Toast.Close>
        </div>
      </Toast.Content>
    </Toast.Root>
  ))
}
