import { describe, expect, it } from 'vitest'
import { ConfigError, readConfig } from './config.ts'

const KEY = 'tr_api_CANARY_not_a_real_key'
const REMOTE = { TUNER_API_KEY: KEY, TUNER_WORKSPACE_ID: '12', TUNER_AGENT_ID: 'front desk & co' }

describe('the configuration of the console', () => {
  it('uses the local endpoint when nothing is set', () => {
    expect(readConfig({}, '/checkout')).toEqual({
      port: 4100,
      upstream: { kind: 'local' },
      dataFolder: '/checkout/.data',
    })
  })

  it('takes blank variables, as a copied .env has them, for unset', () => {
    const blank = { TUNER_API_KEY: '', TUNER_WORKSPACE_ID: ' ', TUNER_AGENT_ID: '', PORT: '' }
    expect(readConfig(blank, '/checkout').upstream).toEqual({ kind: 'local' })
  })

  it('sends to the real endpoint once key, workspace and agent are set', () => {
    const { upstream } = readConfig(REMOTE, '/checkout')
    expect(upstream).toMatchObject({
      kind: 'remote',
      baseUrl: new URL('https://api.usetuner.ai'),
      target: { workspaceId: 12, agentId: 'front desk & co' },
    })
  })

  it('names every variable that is missing, and says no value', () => {
    const incomplete = () => readConfig({ TUNER_API_KEY: KEY }, '/checkout')
    expect(incomplete).toThrow(ConfigError)
    expect(incomplete).toThrow(/TUNER_WORKSPACE_ID and TUNER_AGENT_ID/)
    expect(incomplete).not.toThrow(/CANARY/)
  })

  it.each([
    ['TUNER_WORKSPACE_ID', { ...REMOTE, TUNER_WORKSPACE_ID: '1e3' }],
    ['TUNER_BASE_URL', { ...REMOTE, TUNER_BASE_URL: 'api.usetuner.ai' }],
    ['PORT', { PORT: '80 80' }],
    ['PORT', { PORT: '70000' }],
  ])('refuses an unusable %s', (name, env) => {
    expect(() => readConfig(env, '/checkout')).toThrow(new RegExp(`^${name} has to be`))
  })

  it.each(['line\nbreak', 'ключ'])('refuses a key that no header can carry without saying it: %j', (key) => {
    const read = () => readConfig({ ...REMOTE, TUNER_API_KEY: key }, '/checkout')
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(/^TUNER_API_KEY: /)
    expect(read).not.toThrow(key)
  })

  it('never shows the key when it is printed', () => {
    const config = readConfig(REMOTE, '/checkout')
    expect(JSON.stringify(config)).not.toContain('CANARY')
    expect(String(Object.values(config))).not.toContain('CANARY')
  })
})
