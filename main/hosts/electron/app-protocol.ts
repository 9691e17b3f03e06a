import { type CustomScheme, protocol } from 'electron'
import { answerDeskRequest, type DeskRequestOptions } from '../answer-request.ts'

/** Registered before the app is ready; a standard scheme has an origin, storage and fetch like https. */
const deskScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/** To be called before the app is ready. */
export function registerDeskScheme(): void {
  protocol.registerSchemesAsPrivileged([deskScheme])
}

/** Serves the page and the bytes behind its addresses; one window, one session. */
export function serveDesk(options: DeskRequestOptions): void {
  protocol.handle(deskScheme.scheme, (request) => answerDeskRequest(request, options))
}
