import { Popover } from '@base-ui/react/popover'
import { useProxyInfo } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { ENDPOINT } from './endpoint.ts'
import { EndpointDetails } from './endpoint-details.tsx'
import { endpointLabel } from './endpoint-label.ts'

/** Says plainly where calls go, in a warning colour when that is a real endpoint; opens to the details. */
export function EndpointBadge(): ReactNode {
  const info = useProxyInfo({ endpoint: ENDPOINT })
  const pageUrl = info.data?.upstream.pageUrl

  return (
    <div className="app-endpoint">
      <Popover.Root>
        <Popover.Trigger className="app-button app-endpoint-badge" data-tone={toneOf(info)}>
          <span className="app-endpoint-dot" aria-hidden="true" />
          <span className="app-visually-hidden">Calls go to: </span>
          <BadgeText info={info} />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner sideOffset={6} align="end" className="app-popover-place">
            <Popover.Popup className="app-popover">
              <EndpointDetails info={info} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
      {pageUrl === undefined ? null : (
        <a className="app-endpoint-page" href={pageUrl} target="_blank" rel="noreferrer">
          What has arrived
        </a>
      )}
    </div>
  )
}

type Info = ReturnType<typeof useProxyInfo>

function toneOf(info: Info): 'real' | 'local' | 'lost' | 'unknown' {
  if (info.data !== undefined) return endpointLabel(info.data).isReal ? 'real' : 'local'
  return info.isError ? 'lost' : 'unknown'
}

function BadgeText({ info }: { info: Info }): ReactNode {
  if (info.data === undefined) return info.isError ? 'No answer from the server' : 'Asking the server…'
  const { long, short } = endpointLabel(info.data)
  return (
    <>
      <span className="app-endpoint-long">{long}</span>
      <span className="app-endpoint-short">{short}</span>
    </>
  )
}
