import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { messages } from '../../messages/vi.ts'
import { type DisplayPreferences, useDisplayPreferences } from '../../ui/display-preferences.tsx'
import { Panel } from '../../ui/panel.tsx'
import classes from './settings-screen.module.css'

/** Ground, contrast and text size of this machine; every officer may choose. */
export function DisplayPanel() {
  const { chosen, onChoose } = useDisplayPreferences()
  return (
    <Panel title={messages.settings.display}>
      <Choice
        name={messages.settings.textSize}
        names={messages.settings.textSizes}
        value={chosen.textSize}
        onValue={(textSize) => onChoose({ ...chosen, textSize })}
      />
      <Choice
        name={messages.settings.theme}
        names={messages.settings.themes}
        value={chosen.theme}
        onValue={(theme) => onChoose({ ...chosen, theme })}
      />
      <Choice
        name={messages.settings.contrast}
        names={messages.settings.contrasts}
        value={chosen.contrast}
        onValue={(contrast) => onChoose({ ...chosen, contrast })}
      />
    </Panel>
  )
}

type ChoiceProps<Value extends DisplayPreferences[keyof DisplayPreferences]> = {
  readonly name: string
  readonly names: Readonly<Record<Value, string>>
  readonly value: Value
  readonly onValue: (value: Value) => void
}

function Choice<Value extends DisplayPreferences[keyof DisplayPreferences]>(props: ChoiceProps<Value>) {
  const id = useId()
  const values = Object.keys(props.names) as Value[] // the record's own keys
  return (
    <div className={classes['choice']}>
      <span id={id}>{props.name}</span>
      <SegmentedControl
        aria-labelledby={id}
        value={props.value}
        onChange={props.onValue}
        data={values.map((value) => ({ value, label: props.names[value] }))}
      />
    </div>
  )
}
