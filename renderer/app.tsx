import { Notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { Route, Router, Switch } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { Answer } from './api/answer.tsx'
import type { DeskClient } from './api/create-client.ts'
import { DeskProvider, useDesk } from './api/desk.tsx'
import { messages } from './messages/vi.ts'
import { CertificationBookScreen } from './screens/certification-book/book-screen.tsx'
import { CertifyScreen } from './screens/certify/certify-screen.tsx'
import { CertifyStartScreen } from './screens/certify/certify-start-screen.tsx'
import { CompareScreen } from './screens/certify/compare-screen.tsx'
import { CounterScreen } from './screens/counter/counter-screen.tsx'
import { DayCloseScreen } from './screens/day-close/day-close-screen.tsx'
import { CorrectScreen } from './screens/dossier/correct-screen.tsx'
import { DossierScreen } from './screens/dossier/dossier-screen.tsx'
import { IntakeScreen } from './screens/intake/intake-screen.tsx'
import { ScanScreen } from './screens/intake/scan-screen.tsx'
import { ListsScreen } from './screens/lists/lists-screen.tsx'
import { OutboxScreen } from './screens/outbox/outbox-screen.tsx'
import { PagesScreen } from './screens/pages/pages-screen.tsx'
import { ReportsScreen } from './screens/reports/reports-screen.tsx'
import { ReturnScreen } from './screens/returns/return-screen.tsx'
import { ReviewScreen } from './screens/review/review-screen.tsx'
import { SearchScreen } from './screens/search/search-screen.tsx'
import { SelfCheckScreen } from './screens/self-check/self-check-screen.tsx'
import { CalendarScreen } from './screens/settings/calendar/calendar-screen.tsx'
import { SettingsScreen } from './screens/settings/settings-screen.tsx'
import { TemplatesScreen } from './screens/settings/templates/templates-screen.tsx'
import { SignInScreen } from './screens/sign-in/sign-in-screen.tsx'
import { SlipScreen } from './screens/slips/slip-screen.tsx'
import { BrokenScreenCatcher } from './shell/broken-screen-catcher.tsx'
import { DeskShell } from './shell/desk-shell.tsx'
import { VisitorProvider } from './shell/visitor.tsx'
import { DisplayProvider } from './ui/display-preferences.tsx'
import { EmptyState } from './ui/screen-states.tsx'
import { ShortcutProvider } from './use-shortcut.tsx'

type Props = { readonly client: DeskClient; readonly env?: 'default' | 'test' }

/** The whole desk over one client. */
export function App({ client, env = 'default' }: Props) {
  return (
    <DisplayProvider env={env}>
      <DeskProvider client={client}>
        <Router hook={useHashLocation}>
          <ShortcutProvider>
            <Notifications position="top-center" autoClose={4000} />
            <Desk />
          </ShortcutProvider>
        </Router>
      </DeskProvider>
    </DisplayProvider>
  )
}

function Desk() {
  const { ask } = useDesk()
  const session = useQuery(ask.session())
  return (
    <Answer query={session}>
      {(current) =>
        current.signedIn === null ? (
          <SignInScreen session={current} />
        ) : (
          <VisitorProvider>
            <DeskShell session={current} officer={current.signedIn}>
              <BrokenScreenCatcher>
                <Routes />
              </BrokenScreenCatcher>
            </DeskShell>
          </VisitorProvider>
        )
      }
    </Answer>
  )
}

function Routes() {
  return (
    <Switch>
      <Route path="/" component={CounterScreen} />
      <Route path="/intake" component={IntakeScreen} />
      <Route path="/dossiers/:dossierId/scan/:batchId?" component={ScanScreen} />
      <Route path="/dossiers/:dossierId/pages/:pageId?" component={PagesScreen} />
      <Route path="/dossiers/:dossierId/review" component={ReviewScreen} />
      <Route path="/dossiers/:dossierId/slips/:slipId" component={SlipScreen} />
      <Route path="/dossiers/:dossierId/correct" component={CorrectScreen} />
      <Route path="/dossiers/:dossierId/return" component={ReturnScreen} />
      <Route path="/dossiers/:dossierId/certify" component={CertifyScreen} />
      <Route path="/dossiers/:dossierId/certify/:originalId" component={CompareScreen} />
      <Route path="/certify" component={CertifyStartScreen} />
      <Route path="/certification-book" component={CertificationBookScreen} />
      <Route path="/dossiers/:dossierId" component={DossierScreen} />
      <Route path="/outbox" component={OutboxScreen} />
      <Route path="/search" component={SearchScreen} />
      <Route path="/day-close" component={DayCloseScreen} />
      <Route path="/lists" component={ListsScreen} />
      <Route path="/reports" component={ReportsScreen} />
      <Route path="/self-check/:part?" component={SelfCheckScreen} />
      <Route path="/settings/calendar" component={CalendarScreen} />
      <Route path="/settings/templates" component={TemplatesScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route>
        <EmptyState title={messages.errors.noSuchPage} hint={messages.errors.noSuchPageHint} />
      </Route>
    </Switch>
  )
}
