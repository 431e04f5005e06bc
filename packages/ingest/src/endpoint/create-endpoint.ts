import { Hono } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'
import { checkCredentials, checkPreflight } from './credentials.ts'
import type { IngestOptions } from './options.ts'
import { receiveCall, refusalResponse, turnAway } from './receive-call.ts'
import { refuse } from './refusal.ts'
import { listAgents } from './workspaces.ts'

const CALL_PATH = '/api/v1/public/call'
const AGENTS_PATH = '/api/v1/workspaces/:workspaceId/agents'

/** The endpoint's own paths: take in a call, list a workspace's agents. */
export function createEndpoint(options: IngestOptions): Hono {
  const app = new Hono()
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (_, methods) =>
        Response.json(
          { detail: 'Method Not Allowed' },
          { status: 405, headers: { allow: methods.join(', ') } },
        ),
    }),
  )

  app.post(CALL_PATH, (c) => receiveCall(c.req.raw, options))

  app.on('OPTIONS', CALL_PATH, async (c, next) => {
    const refusal = checkPreflight(c.req.raw.headers)
    return refusal === undefined ? next() : turnAway(refusal, new URL(c.req.url), options)
  })

  for (const path of [AGENTS_PATH, `${AGENTS_PATH}/`]) {
    app.get(path, async (c) => {
      const refusal = checkCredentials(c.req.raw.headers, options.keys)
      if (refusal !== undefined) return refusalResponse(refusal)
      const workspaceId = Number(c.req.param('workspaceId'))
      const agents = Number.isSafeInteger(workspaceId) ? await listAgents(options, workspaceId) : undefined
      return agents === undefined ? refusalResponse(refuse(404, 'Workspace not found')) : c.json(agents)
    })
  }
  return app
}
