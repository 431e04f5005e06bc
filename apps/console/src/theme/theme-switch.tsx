import { type ReactNode, useId, useState } from 'react'
import { MoonIcon, ScreenIcon, SunIcon } from '../shell/icons.tsx'
import { chooseTheme, readTheme, THEME_CHOICES, type ThemeChoice } from './theme.ts'

const LOOK: Record<ThemeChoice, { label: string; icon: ReactNode }> = {
  system: { label: 'System theme', icon: <ScreenIcon /> },
  light: { label: 'Light theme', icon: <SunIcon /> },
  dark: { label: 'Dark theme', icon: <MoonIcon /> },
}

/** Chooses between the system's theme, light and dark; remembered on this device. */
export function ThemeSwitch(): ReactNode {
  const name = useId()
  const [choice, setChoice] = useState(readTheme)

  return (
    <fieldset className="app-theme-switch">
      <legend className="app-visually-hidden">Theme</legend>
      {THEME_CHOICES.map((option) => (
        <label key={option} className="app-theme-choice" title={LOOK[option].label}>
          <input
            type="radio"
            name={name}
            className="app-visually-hidden"
            checked={choice === option}
            onChange={() => {
              chooseTheme(option)
              setChoice(option)
            }}
          />
          {LOOK[option].icon}
          <span className="app-visually-hidden">{LOOK[option].label}</span>
        </label>
      ))}
    </fieldset>
  )
}
