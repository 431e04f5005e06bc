import { expect, type Locator, type Page } from '@playwright/test'
import { tabTo } from './tab-to.ts'

/** An open call as a person meets it: what they see and do, by name. */
export class OpenCall {
  readonly page: Page
  readonly transcript: Locator
  readonly lanes: Locator
  readonly panel: Locator
  readonly announced: Locator

  constructor(page: Page) {
    this.page = page
    this.transcript = page.getByRole('list', { name: 'Transcript' })
    this.lanes = page.getByRole('treegrid', { name: 'Time lanes' })
    this.panel = page.getByRole('tabpanel')
    this.announced = page.getByRole('status')
  }

  /** A row of the transcript by what stands in it. */
  row(text: string | RegExp): Locator {
    return this.transcript.getByRole('article').filter({ hasText: text })
  }

  /** A row by its accessible name. */
  named(name: RegExp): Locator {
    return this.transcript.getByRole('article', { name })
  }

  /** An item of the lanes by its accessible name. */
  item(name: RegExp): Locator {
    return this.lanes.getByRole('gridcell', { name })
  }

  async tab(name: 'Call' | 'Selection' | 'Problems' | 'Payload'): Promise<void> {
    await this.page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()
  }

  /** A field of the open tab, by its section and its label. */
  field(section: string, label: string): Locator {
    const part = this.panel.getByRole('region', { name: section, exact: true })
    // A field with suggestions is a combobox.
    return part
      .getByRole('textbox', { name: label, exact: true })
      .or(part.getByRole('combobox', { name: label, exact: true }))
  }

  /** Fills a field in and leaves it. */
  async fill(section: string, label: string, value: string): Promise<void> {
    await this.field(section, label).fill(value)
    await this.field(section, label).press('Tab')
  }

  /** Types JSON into a field and leaves it. */
  async fillJson(section: string, label: string, json: string): Promise<void> {
    const field = this.field(section, label)
    await field.click()
    await this.page.keyboard.press('ControlOrMeta+A')
    await this.page.keyboard.insertText(json)
    await this.page.keyboard.press('Escape')
    await this.page.keyboard.press('Tab')
  }

  /** Double-clicks a row's text, types another, and keeps it. */
  async rewrite(row: Locator, text: string): Promise<void> {
    await row.dblclick()
    const editor = this.page.getByRole('textbox', { name: 'Edit text' })
    await editor.fill(text)
    await editor.press('Enter')
  }

  async add(what: string): Promise<void> {
    await this.page.getByRole('toolbar').getByRole('button', { name: 'Add', exact: true }).click()
    await this.page.getByRole('menuitem', { name: what }).click()
  }

  /** What would be sent now, as the Copy button gives it. */
  async payload(): Promise<Payload> {
    await this.tab('Payload')
    const before = Date.now()
    await this.page.evaluate((mark) => navigator.clipboard.writeText(mark), String(before))
    await this.panel.getByRole('button', { name: /^Cop(y|ied)$/ }).click()
    await expect.poll(() => this.clipboard()).not.toBe(String(before))
    return JSON.parse(await this.clipboard())
  }

  /** The same without a pointer: the tab by its arrows, the button by Tab. */
  async payloadByKey(): Promise<Payload> {
    await tabTo(this.page, this.page.getByRole('tab', { selected: true }))
    await this.page.keyboard.press('End')
    await this.page.keyboard.press('Enter')
    await tabTo(this.page, this.panel.getByRole('button', { name: /^Cop(y|ied)$/ }))
    await this.page.keyboard.press('Enter')
    await expect(this.panel.getByRole('button', { name: 'Copied' })).toBeVisible()
    return JSON.parse(await this.clipboard())
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: 'Submit' }).click()
  }

  /** What came of the last submission. */
  get outcome(): Locator {
    return this.page.getByRole('region', { name: 'Submission' })
  }

  async saved(): Promise<void> {
    await expect(this.page.getByText(/^Saved /)).toBeVisible()
  }

  private clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText())
  }
}

/** As much of a payload as journeys look at. */
export interface Payload {
  readonly [key: string]: unknown
  readonly transcript_with_tool_calls: readonly Segment[]
}

export interface Segment {
  readonly [key: string]: unknown
  readonly role?: string
  readonly text?: string
  readonly words?: readonly Word[]
}

export interface Word {
  readonly word: string
  readonly start_ms: number
  readonly end_ms: number
}

/** Opens a sample from the library. */
export async function openSample(page: Page, title: string): Promise<OpenCall> {
  await page.goto('/')
  await page.getByRole('button', { name: title, exact: true }).click()
  const call = new OpenCall(page)
  await expect(call.transcript).toBeVisible()
  return call
}

/** The sample that most journeys begin with: words, two tools, a path of nodes. */
export const BAKERY = 'Rye bread for the afternoon'
