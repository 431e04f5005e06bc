import type { ConnectionReport, ProxyInfo } from '@call-timeline/schema/answers'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { renderInConsole } from '../testing/render-in-console.tsx'
import { EndpointBadge } from './endpoint-badge.tsx'

const local: ProxyInfo = {
  target: { workspaceId: 1, agentId: 'console' },
  upstream: { kind: 'local', host: '127.0.0.1:4174', pageUrl: 'http://127.0.0.1:4174/' },
  limits: { maxBodyBytes: 1000 },
}
const real: ProxyInfo = {
  target: { workspaceId: 12, agentId: 'front-desk' },
  upstream: { kind: 'remote', host: 'api.usetuner.ai' },
  limits: { maxBodyBytes: 1000 },
}

function serverSays(info: ProxyInfo, report?: ConnectionReport): void {
  vi.stubGlobal('fetch', async (url: string) => Response.json(url.endsWith('/connection') ? report : info))
}

afterEach(cleanup)

describe('EndpointBadge', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('says that calls stay on this machine, with a way to what has arrived', async () => {
    serverSays(local)
    renderInConsole(<EndpointBadge />)
    const badge = await screen.findByRole('button', { name: /Local ingest · this machine/ })
    expect(badge.dataset.tone).toBe('local')
    expect(screen.getByRole('link', { name: 'What has arrived' }).getAttribute('href')).toBe(
      'http://127.0.0.1:4174/',
    )
  })

  it('marks a real endpoint and names its workspace and agent', async () => {
    serverSays(real)
    renderInConsole(<EndpointBadge />)
    const badge = await screen.findByRole('button', {
      name: /api\.usetuner\.ai · workspace 12 · agent front-desk/,
    })
    expect(badge.dataset.tone).toBe('real')
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('shows what a test of the connection found', async () => {
    serverSays(real, {
      ok: false,
      message: 'The key was refused. Check TUNER_API_KEY.',
      code: 'upstream_auth',
    })
    const user = userEvent.setup()
    renderInConsole(<EndpointBadge />)
    await user.click(await screen.findByRole('button', { name: /api\.usetuner\.ai/ }))
    await user.click(await screen.findByRole('button', { name: 'Test the connection' }))
    expect(await screen.findByText('The key was refused. Check TUNER_API_KEY.')).not.toBeNull()
  })

  it('says when the server does not answer, and asks again on request', async () => {
    vi.stubGlobal('fetch', async () => {
      throw new TypeError('Failed to fetch')
    })
    const user = userEvent.setup()
    renderInConsole(<EndpointBadge />)
    await user.click(await screen.findByRole('button', { name: /No answer from the server/ }))
    serverSays(local)
    await user.click(await screen.findByRole('button', { name: 'Ask again' }))
    expect(
      await screen.findByRole('button', { name: /Local ingest · this machine/, hidden: true }),
    ).not.toBeNull()
  })
})
