import '@call-timeline/react/styles.css'
import './shell/shell.css'
import './shell/dialogs.css'
import './library/library.css'
import './call/call.css'
import './notices/notices.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has lost its element with the id "root".')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
