import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const SOURCE = '@call-timeline/source'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: { conditions: [SOURCE, 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
  },
  server: {
    host: '127.0.0.1',
    // The console's own server answers for the API; `npm run dev` starts both and says where it is.
    proxy: { '/api': process.env.CONSOLE_API ?? 'http://127.0.0.1:4110' },
  },
})
