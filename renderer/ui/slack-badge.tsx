import { CircleAlert, Clock, Hourglass, type LucideIcon, TimerReset, TriangleAlert } from 'lucide-react'
import type { RiskLevel, Slack } from '../../shared/domain/slack.ts'
import { messages } from '../messages/vi.ts'
import { StateBadge, type Tone } from './state-badge.tsx'

const looks: Readonly<Record<RiskLevel, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  overdue: { tone: 'bad', icon: CircleAlert },
  due_today: { tone: 'bad', icon: Clock },
  one_day: { tone: 'look', icon: TriangleAlert },
  quarter_left: { tone: 'look', icon: Hourglass },
  half_left: { tone: 'read', icon: Hourglass },
  calm: { tone: 'plain', icon: TimerReset },
}

/** How near the end of its limit a dossier is, by word and sign. */
export function SlackBadge({ slack }: { readonly slack: Slack }) {
  return <StateBadge {...looks[slack.level]} text={messages.deadline.levels[slack.level]} />
}

const dayMinutes = 8 * 60

/** `còn 2 ngày 3 giờ làm việc`; eight office hours are a day. */
export function slackText({ minutesLeft }: Slack): string {
  const minutes = Math.abs(minutesLeft)
  const parts = [
    [Math.floor(minutes / dayMinutes), 'ngày'],
    [Math.floor((minutes % dayMinutes) / 60), 'giờ'],
    [minutes % 60, 'phút'],
  ] as const
  const said = parts.filter(([count]) => count > 0).slice(0, 2)
  const span = said.length === 0 ? '0 phút' : said.map(([count, unit]) => `${count} ${unit}`).join(' ')
  return messages.deadline.slack(span, minutesLeft < 0)
}
