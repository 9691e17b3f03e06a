import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { messages } from '../messages/vi.ts'

const deskBlue: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f5',
  '#b4cdea',
  '#8ab2df',
  '#679bd5',
  '#4a86c8',
  '#2f6fb3',
  '#17518a',
  '#124070',
  '#0c2f54',
]

/** One look for every screen: 16-pixel text, 40-pixel targets, quiet colours with AA contrast. */
export const deskTheme = createTheme({
  primaryColor: 'desk',
  primaryShade: { light: 7, dark: 6 },
  colors: { desk: deskBlue },
  autoContrast: true,
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "Consolas, 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    SegmentedControl: { defaultProps: { size: 'md' } },
    Switch: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    ActionIcon: { defaultProps: { size: 40, variant: 'subtle' } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 0 },
        overlayProps: { backgroundOpacity: 0.45 },
        closeButtonProps: { 'aria-label': messages.common.close },
      },
      styles: { title: { fontSize: '1.125rem', fontWeight: 600 } },
    },
    Notification: { defaultProps: { closeButtonProps: { 'aria-label': messages.common.close } } },
    Tooltip: { defaultProps: { openDelay: 400 } },
  },
})

/** Mantine's greys are too pale for tired eyes: texts get 4.5 : 1, edges of inputs 3 : 1. */
export const deskVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#495057',
    '--mantine-color-placeholder': '#5c646b',
    '--mantine-color-default-border': '#868e96',
    '--mantine-color-error': '#b42318',
    '--desk-surface': '#ffffff',
    '--desk-ground': '#f3f5f7',
    '--desk-line': '#d0d5da',
    '--desk-good': '#146c43',
    '--desk-good-soft': '#e6f4ec',
    '--desk-look': '#8a4b00',
    '--desk-look-soft': '#fff3dc',
    '--desk-read': '#17518a',
    '--desk-read-soft': '#eaf2fb',
    '--desk-bad': '#b42318',
    '--desk-bad-soft': '#fdecea',
    '--desk-active': '#eaf2fb',
  },
  dark: {
    '--mantine-color-dimmed': '#c1c7cd',
    '--mantine-color-placeholder': '#a9b0b7',
    '--mantine-color-default-border': '#7d858d',
    '--mantine-color-error': '#ff9d94',
    '--desk-surface': '#242628',
    '--desk-ground': '#17191b',
    '--desk-line': '#454b51',
    '--desk-good': '#7ddaa6',
    '--desk-good-soft': '#17352a',
    '--desk-look': '#ffc877',
    '--desk-look-soft': '#3d2e12',
    '--desk-read': '#a5cdf5',
    '--desk-read-soft': '#1b2f45',
    '--desk-bad': '#ff9d94',
    '--desk-bad-soft': '#43211e',
    '--desk-active': '#1b2f45',
  },
})
