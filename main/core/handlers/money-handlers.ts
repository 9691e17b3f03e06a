import { closeDay } from '../commands/close-day.ts'
import { setLocalFees, viewLocalFees } from '../commands/local-fees.ts'
import { setBankAccount } from '../commands/set-bank-account.ts'
import { setFee } from '../commands/set-fee.ts'
import { cancelPayment, takePayment } from '../commands/take-payment.ts'
import type { Desk } from '../desk.ts'
import type { Os } from '../dispatch.ts'
import { listClosedDays, viewDayClose } from '../questions/day-close-view.ts'
import { viewFee } from '../questions/fee-view.ts'
import { actorOf } from '../session.ts'
import { bankAccountSetting } from '../settings/office-settings.ts'
import { getSetting } from '../settings/settings.ts'

const done = { done: true } as const

/** What a dossier costs, and money that is taken for it. */
export function feeHandlers(os: Os, desk: Desk) {
  return {
    get: os.fees.get.handler(({ input }) => viewFee(desk, input.dossierId)),
    set: os.fees.set.handler(({ context, input }) => {
      setFee(desk, actorOf(context.client), input)
      return done
    }),
    takePayment: os.fees.takePayment.handler(({ context, input }) => takePayment(desk, actorOf(context.client), input)),
    cancelPayment: os.fees.cancelPayment.handler(({ context, input }) => {
      cancelPayment(desk, actorOf(context.client), input)
      return done
    }),
    local: os.fees.local.handler(() => ({ fees: viewLocalFees(desk) })),
    setLocal: os.fees.setLocal.handler(({ input }) => {
      setLocalFees(desk, input.fees)
      return done
    }),
    account: os.fees.account.handler(() => ({ account: getSetting(desk.db, bankAccountSetting) })),
    setAccount: os.fees.setAccount.handler(({ input }) => {
      setBankAccount(desk, input.account)
      return done
    }),
  }
}

/** The end of the day at the counter. */
export function dayCloseHandlers(os: Os, desk: Desk) {
  return {
    now: os.dayClose.now.handler(() => viewDayClose(desk)),
    list: os.dayClose.list.handler(() => listClosedDays(desk)),
    close: os.dayClose.close.handler(({ context, input }) => closeDay(desk, actorOf(context.client), input)),
  }
}
