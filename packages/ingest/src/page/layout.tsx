/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { PropsWithChildren } from 'hono/jsx'
import type { Markup } from './markup.ts'
import { SCRIPT } from './script.ts'
import { STYLES } from './styles.ts'

/** The frame of every page, with its style sheet and script inside. */
export function Layout({ title, children }: PropsWithChildren<{ title: string }>): Markup {
  return (
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <style>{raw(STYLES)}</style>
      </head>
      <body>
        <div class="frame">
          {children}
          <p id="status" role="status" class="quiet" />
        </div>
        <script type="module">{raw(SCRIPT)}</script>
      </body>
    </html>
  )
}
