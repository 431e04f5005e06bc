import type { Preview } from '@storybook/react-vite'
import '@call-timeline/react/styles.css'

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    a11y: { test: 'error' },
    layout: 'fullscreen',
    controls: { matchers: { date: /At$/ } },
  },
  globalTypes: {
    theme: {
      description: 'Colour theme',
      toolbar: { title: 'Theme', icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { theme: 'light' },
  decorators: [
    (Story, context) => (
      <div className="ct-theme" data-theme={context.globals.theme} style={{ minHeight: '100vh' }}>
        <Story />
      </div>
    ),
  ],
}

export default preview
