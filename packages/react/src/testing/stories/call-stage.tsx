import type { Decorator } from '@storybook/react-vite'

/** A place for a whole call: as high as the window, and not higher than a docs page can show. */
export const callStage: Decorator = (Story) => (
  <div style={{ height: 'min(100dvh, 680px)' }}>
    <Story />
  </div>
)

/** A place as wide as a phone. */
export const narrowStage: Decorator = (Story) => (
  <div style={{ width: 400, maxWidth: '100%', height: 'min(100dvh, 680px)' }}>
    <Story />
  </div>
)
