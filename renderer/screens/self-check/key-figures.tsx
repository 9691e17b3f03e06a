import type { SelfCheck } from '../../../shared/contract/reports.ts'
import { messages } from '../../messages/vi.ts'
import classes from './self-check.module.css'
import { shareText, timeText } from './shares.ts'

const texts = messages.selfCheck

/** The month at a glance; each figure says what it counts. */
export function KeyFigures({ check: { total, time, retakes, fewestValues } }: { readonly check: SelfCheck }) {
  const enough = total.values >= fewestValues
  return (
    <dl className={classes['figures']}>
      <Figure
        name={texts.left}
        value={shareText({ part: total.left, of: total.values, fewestValues })}
        about={texts.leftOf(total.left, total.values)}
      />
      <Figure
        name={texts.sureWrong}
        value={shareText({ part: total.sureWrong, of: total.sure, fewestValues })}
        about={texts.sureWrongOf(total.sureWrong, total.sure)}
      />
      <Figure
        name={texts.doubtfulLeft}
        value={messages.count(total.doubtfulLeft)}
        about={texts.doubtfulLeftOf(total.values - total.sure)}
      />
      <Figure
        name={texts.spoilt}
        value={shareText({ part: total.spoilt, of: total.values, fewestValues })}
        about={texts.retakes(retakes.given, retakes.asked)}
      />
      <Figure
        name={texts.timeSaved}
        value={enough ? timeText(time) : texts.tooFew}
        about={texts.timeOf(texts.span(Math.round(time.typingMinutes)), texts.span(Math.round(time.reviewMinutes)))}
      />
    </dl>
  )
}

type FigureProps = { readonly name: string; readonly value: string; readonly about: string }

function Figure({ name, value, about }: FigureProps) {
  return (
    <div className={classes['figure']}>
      <dt>{name}</dt>
      <dd className={classes['number']}>{value}</dd>
      <dd className={classes['about']}>{about}</dd>
    </div>
  )
}
