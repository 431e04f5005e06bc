import { Popover } from '@base-ui/react/popover'
import { type useProxyInfo, useTestConnection } from '@call-timeline/submit/react'
import type { ReactNode } from 'react'
import { ENDPOINT } from './endpoint.ts'

/** Where calls go, in full, with a test of the connection. */
export function EndpointDetails({ info }: { info: ReturnType<typeof useProxyInfo> }): ReactNode {
  const test = useTestConnection({ endpoint: ENDPOINT })
  if (info.data === undefined) return <NoAnswer info={info} />

  const { upstream, target } = info.data
  const isReal = upstream.kind === 'remote'
  return (
    <>
      <Popover.Title className="app-popover-title">
        {isReal ? 'A real endpoint' : 'The local ingest endpoint'}
      </Popover.Title>
      <Popover.Description className="app-popover-text">
        {isReal
          ? 'What you submit leaves this machine and counts there.'
          : 'What you submit stays on this machine.'}
      </Popover.Description>
      <dl className="app-facts">
        <dt>Host</dt>
        <dd>{upstream.host}</dd>
        <dt>Workspace</dt>
        <dd>{target.workspaceId}</dd>
        <dt>Agent</dt>
        <dd>{target.agentId}</dd>
      </dl>
      <div className="app-popover-actions">
        <button type="button" className="app-button" disabled={test.isPending} onClick={() => test.mutate()}>
          {test.isPending ? 'Testing…' : 'Test the connection'}
        </button>
        {upstream.pageUrl === undefined ? null : (
          <a className="app-button" href={upstream.pageUrl} target="_blank" rel="noreferrer">
            What has arrived
          </a>
        )}
      </div>
      <p className="app-test-result" role="status" data-ok={test.data?.ok}>
        {test.data === undefined ? '' : test.data.message}
      </p>
    </>
  )
}

function NoAnswer({ info }: { info: ReturnType<typeof useProxyInfo> }): ReactNode {
  return (
    <>
      <Popover.Title className="app-popover-title">Where calls go is not known yet</Popover.Title>
      <Popover.Description className="app-popover-text">
        {info.isError
          ? 'The console’s own server does not answer. Check that it still runs. Drafts are kept in this browser meanwhile.'
          : 'The console’s own server has not answered yet.'}
      </Popover.Description>
      <div className="app-popover-actions">
        <button
          type="button"
          className="app-button"
          disabled={info.isFetching}
          onClick={() => void info.refetch()}
        >
          {info.isFetching ? 'Asking…' : 'Ask again'}
        </button>
      </div>
    </>
  )
}
