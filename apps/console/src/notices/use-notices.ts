import { Toast } from '@base-ui/react/toast'
import { useMemo } from 'react'

/** One short message. */
export interface Notice {
  readonly title: string
  /** What to do, or what happened in detail. */
  readonly text?: string
  /** A step that the message offers, such as Undo. */
  readonly action?: { readonly label: string; readonly run: () => void }
}

/** Ways to tell a person something without taking the page away. */
export interface Notices {
  /** Goes by itself. */
  readonly tell: (notice: Notice) => void
  /** Stays until it is dismissed. */
  readonly warn: (notice: Notice) => void
}

/** The notices of this window. Needs a `NoticeProvider` around it. */
export function useNotices(): Notices {
  const { add, close } = Toast.useToastManager()
  return useMemo(() => {
    const show = (notice: Notice, stays: boolean): void => {
      const { action } = notice
      const id = add({
        title: notice.title,
        ...(notice.text === undefined ? {} : { description: notice.text }),
        ...(stays ? { type: 'warning', timeout: 0 } : {}),
        ...(action === undefined
          ? {}
          : {
              actionProps: {
                children: action.label,
                onClick: () => {
                  close(id)
                  action.run()
                },
              },
            }),
      })
    }
    return { tell: (notice) => show(notice, false), warn: (notice) => show(notice, true) }
  }, [add, close])
}
