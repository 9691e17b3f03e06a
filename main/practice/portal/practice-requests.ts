import { provincePaths } from '../../core/portal/province-protocol.ts'
import {
  findSubmitted,
  listStatuses,
  type PortalAnswer,
  type RecordsDesk,
  submitDossier,
  submitSteps,
} from './practice-records.ts'
import { submitReport } from './practice-reports.ts'

const tokenLifeSeconds = 3600

export type Door = {
  /** Answers one request of a desk; everything but the token needs one. */
  handle(request: Request): Promise<Response>
}

/** The practice portal's way in: token, the five services, files. Knows nothing of faults. */
export function createDoor(options: {
  readonly desk: RecordsDesk
  readonly handleFile: (request: Request) => Promise<Response>
  readonly beforeStatuses: () => void
  readonly newToken: () => string
}): Door {
  const { desk } = options
  const tokens = new Map<string, number>()

  function issueToken(form: URLSearchParams): Response {
    if (!form.get('client_id') || !form.get('client_secret')) return json(400, { error: 'invalid_client' })
    const token = options.newToken()
    tokens.set(token, Date.parse(desk.now()) + tokenLifeSeconds * 1000)
    return json(200, { access_token: token, expires_in: tokenLifeSeconds, token_type: 'Bearer' })
  }

  function isSignedIn(request: Request): boolean {
    const token = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? ''
    return (tokens.get(token) ?? 0) > Date.parse(desk.now())
  }

  async function answer(path: string, request: Request): Promise<PortalAnswer | null> {
    const { headers } = request
    switch (path) {
      case provincePaths.dossiers:
        return submitDossier(desk, headers, await request.json())
      case provincePaths.steps:
        return submitSteps(desk, headers, await request.json())
      case provincePaths.find:
        return findSubmitted(desk, headers, await request.json())
      case provincePaths.reports:
        return submitReport(desk, headers, await request.json())
      case provincePaths.statuses:
        options.beforeStatuses()
        return listStatuses(desk, await request.json())
      default:
        return null
    }
  }

  return {
    async handle(request) {
      const path = new URL(request.url).pathname.slice(1)
      if (path === provincePaths.token) return issueToken(new URLSearchParams(await request.text()))
      if (!isSignedIn(request)) return json(401, { error_code: 401, message: 'Phiên không hợp lệ' })
      if (path.startsWith(`${provincePaths.files}/`) || path === provincePaths.files) return options.handleFile(request)
      const body = await answer(path, request)
      return body === null ? json(404, { error_code: 404, message: 'Không có dịch vụ này' }) : json(200, body)
    },
  }
}

export function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  })
}
