import { Component, type ReactNode } from 'react'
import { messages } from '../messages/vi.ts'
import { ErrorState } from '../ui/screen-states.tsx'

type Props = { readonly children: ReactNode }
type State = { readonly broken: string | null }

/** A bug of one screen leaves the desk standing and offers its report. React knows no other way than a class. */
export class BrokenScreenCatcher extends Component<Props, State> {
  override state: State = { broken: null }

  static getDerivedStateFromError(error: unknown): State {
    return { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }

  override render() {
    if (this.state.broken === null) return this.props.children
    const refusal = { code: 'page_broken', sentence: messages.errors.broken, report: this.state.broken.slice(0, 2000) }
    return <ErrorState refusal={refusal} onRetry={() => this.setState({ broken: null })} />
  }
}
