import { MantineProvider, useMantineColorScheme } from '@mantine/core'
import { createContext, type ReactNode, useContext, useLayoutEffect, useState } from 'react'
import { z } from 'zod'
import { deskTheme, deskVariables } from './theme.ts'

const DisplayPreferences = z.object({
  theme: z.enum(['light', 'dark', 'auto']),
  contrast: z.enum(['normal', 'high']),
  textSize: z.enum(['100', '115', '130']),
})
export type DisplayPreferences = z.infer<typeof DisplayPreferences>

const standard: DisplayPreferences = { theme: 'light', contrast: 'normal', textSize: '100' }
const storageKey = 'desk-display'

type Preferences = {
  readonly chosen: DisplayPreferences
  readonly onChoose: (chosen: DisplayPreferences) => void
}

const PreferencesContext = createContext<Preferences>({ chosen: standard, onChoose: () => undefined })

/** The look of the desk on this machine: ground, contrast and size of the text. */
export function DisplayProvider({
  env = 'default',
  children,
}: {
  readonly env?: 'default' | 'test'
  readonly children: ReactNode
}) {
  const [chosen, setChosen] = useState(readPreferences)

  useLayoutEffect(() => {
    document.documentElement.dataset['deskContrast'] = chosen.contrast
    document.documentElement.style.setProperty('--desk-text-size', `${chosen.textSize}%`)
  }, [chosen])

  function onChoose(next: DisplayPreferences) {
    setChosen(next)
    window.localStorage.setItem(storageKey, JSON.stringify(next))
  }

  return (
    <MantineProvider theme={deskTheme} cssVariablesResolver={deskVariables} defaultColorScheme={chosen.theme} env={env}>
      <PreferencesContext value={{ chosen, onChoose }}>
        <SchemeFollower theme={chosen.theme} />
        {children}
      </PreferencesContext>
    </MantineProvider>
  )
}

export function useDisplayPreferences(): Preferences {
  return useContext(PreferencesContext)
}

function SchemeFollower({ theme }: { readonly theme: DisplayPreferences['theme'] }) {
  const { setColorScheme } = useMantineColorScheme()
  useLayoutEffect(() => setColorScheme(theme), [theme, setColorScheme])
  return null
}

function readPreferences(): DisplayPreferences {
  const stored = window.localStorage.getItem(storageKey)
  if (stored === null) return standard
  const parsed = DisplayPreferences.safeParse(parseJson(stored))
  return parsed.success ? parsed.data : standard
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null // somebody else's text under our key: the standard look
  }
}
