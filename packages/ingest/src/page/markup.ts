import type { HtmlEscapedString } from 'hono/utils/html'

/** What a component gives: text in which everything from outside is escaped. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>
