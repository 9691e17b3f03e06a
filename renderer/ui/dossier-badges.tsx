import {
  Ban,
  CircleCheck,
  CircleDashed,
  CircleEllipsis,
  CirclePause,
  CircleX,
  FileCheck,
  FilePen,
  Hourglass,
  Link2,
  type LucideIcon,
  MapPin,
  PackageCheck,
  Send,
  UserRoundSearch,
} from 'lucide-react'
import { type DeliveryState, deliveryStateTitle } from '../../shared/domain/delivery-state.ts'
import { type DossierStatus, dossierStatusTitle } from '../../shared/domain/dossier-status.ts'
import { messages } from '../messages/vi.ts'
import { StateBadge, type Tone } from './state-badge.tsx'

type Look = { readonly tone: Tone; readonly icon: LucideIcon }

const statusLooks: Readonly<Record<DossierStatus, Look>> = {
  draft: { tone: 'plain', icon: FilePen },
  in_review: { tone: 'look', icon: FilePen },
  received: { tone: 'good', icon: FileCheck },
  processing: { tone: 'read', icon: CircleEllipsis },
  supplement_requested: { tone: 'look', icon: Hourglass },
  payment_requested: { tone: 'look', icon: Hourglass },
  refused: { tone: 'bad', icon: Ban },
  withdrawn: { tone: 'plain', icon: CircleX },
  stopped: { tone: 'plain', icon: CirclePause },
  processed: { tone: 'good', icon: CircleCheck },
  returned: { tone: 'good', icon: PackageCheck },
}

const deliveryLooks: Readonly<Record<DeliveryState, Look>> = {
  waiting: { tone: 'look', icon: Hourglass },
  sending: { tone: 'read', icon: Send },
  proven: { tone: 'good', icon: CircleCheck },
  held: { tone: 'plain', icon: CirclePause },
  rejected: { tone: 'bad', icon: CircleX },
  needs_person: { tone: 'bad', icon: UserRoundSearch },
}

/** Where a dossier stands. */
export function StatusBadge({ status }: { readonly status: DossierStatus }) {
  return <StateBadge {...statusLooks[status]} text={dossierStatusTitle[status]} />
}

/** How far the portal has it. */
export function DeliveryBadge({ delivery }: { readonly delivery: DeliveryState | null }) {
  if (delivery === null) return <StateBadge tone="plain" icon={CircleDashed} text={messages.counter.notQueued} />
  return <StateBadge {...deliveryLooks[delivery]} text={deliveryStateTitle[delivery]} />
}

/** That a dossier came in one visit with others. */
export function VisitBadge({ size }: { readonly size: number }) {
  return <StateBadge tone="plain" icon={Link2} text={messages.visit.badge(size)} />
}

/** That another commune decides a dossier. */
export function ElsewhereBadge({ agency }: { readonly agency: string }) {
  return <StateBadge tone="plain" icon={MapPin} text={messages.competent.badge} title={agency} />
}
