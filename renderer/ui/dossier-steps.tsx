import { Link } from 'wouter'
import { messages } from '../messages/vi.ts'
import classes from './dossier-steps.module.css'

type Step = keyof Omit<typeof messages.steps, 'label'>

type Props = { readonly dossierId: string; readonly current: Step; readonly slipId?: string | undefined }

const steps: readonly Step[] = ['scan', 'review', 'dossier', 'receipt']

/** Where a dossier is on its way over the counter; every step can be gone back to. */
export function DossierSteps({ dossierId, current, slipId }: Props) {
  const addresses: Readonly<Record<Step, string | null>> = {
    scan: `/dossiers/${dossierId}/scan`,
    review: `/dossiers/${dossierId}/review`,
    dossier: `/dossiers/${dossierId}`,
    receipt: slipId === undefined ? null : `/dossiers/${dossierId}/slips/${slipId}`,
  }
  return (
    <nav aria-label={messages.steps.label}>
      <ol className={classes['steps']}>
        {steps.map((step, at) => (
          <li key={step} className={classes['step']} data-current={step === current || undefined}>
            <StepName
              name={`${at + 1}. ${messages.steps[step]}`}
              to={step === current ? null : addresses[step]}
              current={step === current}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

type NameProps = { readonly name: string; readonly to: string | null; readonly current: boolean }

function StepName({ name, to, current }: NameProps) {
  if (to !== null) return <Link to={to}>{name}</Link>
  return <span aria-current={current ? 'step' : undefined}>{name}</span>
}
