'use client'

import type { ProxyInfo } from '@call-timeline/schema/answers'
import type { ReactElement } from 'react'
import { useTimeline } from '../context/timeline-context.ts'

/** Says plainly which endpoint calls go to. */
export function EndpointLine({ info }: { readonly info: ProxyInfo | undefined }): ReactElement {
  const { submit } = useTimeline('Timeline.SubmitStatus').messages
  if (info === undefined) return <p className="ct-endpoint ct-muted">{submit.unknownEndpoint}</p>
  const { upstream, target } = info
  const name = upstream.kind === 'local' ? submit.localEndpoint : submit.remoteEndpoint
  return (
    <dl className="ct-endpoint" data-kind={upstream.kind}>
      <dt>{submit.sendsTo}</dt>
      <dd>
        <strong>{name(upstream.host)}</strong>
        <br />
        {submit.target(target.workspaceId, target.agentId)}
      </dd>
    </dl>
  )
}
