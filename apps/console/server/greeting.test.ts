import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { greeting } from './greeting.ts'

describe('what is printed at the start', () => {
  it('is one address to open', () => {
    const text = greeting(readConfig({}, '/'), {
      url: 'http://127.0.0.1:4100',
      port: 4100,
      ingest: { url: 'http://127.0.0.1:4101/' },
    })
    expect(text.match(/https?:\/\/\S+/g)).toEqual(['http://127.0.0.1:4100'])
    expect(text).toContain('local ingest endpoint')
    expect(text).not.toContain('in use')
  })

  it('says which port was taken instead of one in use', () => {
    const text = greeting(readConfig({ PORT: '5000' }, '/'), {
      url: 'http://127.0.0.1:5002',
      port: 5002,
      ingest: undefined,
    })
    expect(text).toContain('Port 5000 is in use, so the console took 5002.')
  })

  it('says plainly that calls go to a real endpoint, without the key', () => {
    const env = { TUNER_API_KEY: 'tr_api_CANARY', TUNER_WORKSPACE_ID: '12', TUNER_AGENT_ID: 'front-desk' }
    const text = greeting(readConfig(env, '/'), {
      url: 'http://127.0.0.1:4100',
      port: 4100,
      ingest: undefined,
    })
    expect(text).toContain('Calls are sent to api.usetuner.ai, workspace 12, agent front-desk.')
    expect(text).not.toContain('CANARY')
  })
})
