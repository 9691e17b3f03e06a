import { deliveryStateTitle } from '../../../../shared/domain/delivery-state.ts'
import type { CliCommand } from '../commands.ts'
import { deskOptions, withDesk } from '../open-cli-desk.ts'

/** Shows what waits for the portal. */
export const outboxCommand: CliCommand = {
  name: 'outbox',
  usage: 'outbox [--all] [--data THƯ_MỤC] [--json]',
  about: 'Xem hàng chờ gửi cổng',
  options: [{ name: 'all', takes: null, about: 'Cả những mục cổng đã nhận' }, ...deskOptions],
  run: async (args, output) => {
    const unprovenOnly = args.values['all'] !== true
    const items = await withDesk(args, [], ({ call }) => call.outbox.list({ unprovenOnly, limit: 500 }))
    // The officer's screen shows the name beside the code; a terminal's scroll-back is no place for it.
    const shown = items.map(({ applicantName: _, ...item }) => item)
    if (args.values['json'] === true) output.json(shown)
    else if (shown.length === 0) output.text('Hàng chờ trống.')
    else {
      for (const item of shown) {
        const why = item.problem === null ? '' : ` – ${item.problem.text}`
        output.text(`${item.dossierCode}  ${item.kind}  ${deliveryStateTitle[item.state]}${why}`)
      }
    }
    return 0
  },
}
