import { Checkbox, PasswordInput, Stack, Text } from '@mantine/core'
import { messages } from '../messages/vi.ts'

/** What the officer types to sign; it lives as long as its dialog. */
export type Secret = { readonly text: string; readonly lastTryConfirmed: boolean }

export const noSecret: Secret = { text: '', lastTryConfirmed: false }

type Props = {
  readonly asks: 'password' | 'pin'
  readonly value: Secret
  readonly onValue: (value: Secret) => void
  /** Code of the refusal that the last try met, or null. */
  readonly refusal: string | null
}

/** Refusals that another secret can answer. */
const answerable = [
  'signing_password_needed',
  'signing_password_wrong',
  'token_pin_needed',
  'token_pin_wrong',
  'token_pin_wrong_few_left',
  'token_pin_wrong_one_left',
  'token_pin_last_try',
] as const

export function asksForSecret(refusal: string | null): 'password' | 'pin' | null {
  if (refusal === null || !answerable.some((code) => code === refusal)) return null
  return refusal.startsWith('token') ? 'pin' : 'password'
}

/** Password of a key file or PIN of a token; a last try has to be confirmed in words. */
export function SecretField({ asks, value, onValue, refusal }: Props) {
  const isLastTry = refusal === 'token_pin_wrong_one_left' || refusal === 'token_pin_last_try'
  return (
    <Stack gap="xs">
      <PasswordInput
        label={asks === 'pin' ? messages.signing.pin : messages.signing.password}
        description={asks === 'pin' ? messages.signing.pinHint : undefined}
        value={value.text}
        autoFocus
        data-autofocus
        autoComplete="off"
        onChange={(event) => onValue({ ...value, text: event.currentTarget.value })}
      />
      {asks === 'pin' && <Text size="sm">{triesLeft(refusal)}</Text>}
      {isLastTry && (
        <Checkbox
          label={messages.signing.lastTry}
          checked={value.lastTryConfirmed}
          onChange={(event) => onValue({ ...value, lastTryConfirmed: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}

function triesLeft(refusal: string | null): string {
  if (refusal === 'token_pin_wrong_one_left' || refusal === 'token_pin_last_try') return messages.signing.triesOne
  if (refusal === 'token_pin_wrong_few_left') return messages.signing.triesFew
  return messages.signing.triesEnough
}
