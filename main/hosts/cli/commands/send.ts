import type { CliCommand } from '../commands.ts'
import { deskOptions, withDesk } from '../open-cli-desk.ts'

/** Sends what waits, now. */
export const sendCommand: CliCommand = {
  name: 'send',
  usage: 'send [--data THƯ_MỤC] [--json]',
  about: 'Gửi ngay những gì đang chờ; mã thoát 0 chỉ khi không còn gì chờ',
  options: deskOptions,
  run: async (args, output) => {
    const sent = await withDesk(args, [], ({ call }) => call.outbox.sendNow({ messageId: null }))
    if (args.values['json'] === true) output.json(sent)
    else output.text(`Cổng đã nhận ${sent.proven}, còn chờ ${sent.waiting}, cần người xem ${sent.needsPerson}.`)
    return sent.waiting + sent.needsPerson === 0 ? 0 : 1
  },
}
