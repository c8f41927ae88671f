/** One referral of the person's own as a large card: where it stands and what they may do now. */
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Disclosure } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { Select } from '~/ui/select'
import { StepCard } from '~/ui/step-card'
import { Textarea } from '~/ui/textarea'
import type { OwnReferral } from './own-page.server'

type Step = OwnReferral['steps'][number]
type Props = { readonly card: OwnReferral; readonly step: Step; readonly form: FormReader }

function Hidden({ card, step }: Omit<Props, 'form'>) {
  return (
    <HiddenFields
      version={card.version}
      once={step.once}
      values={{ intent: 'step', referral: card.id, deed: step.deed }}
    />
  )
}

function Apply({ card, step, form }: Props) {
  const { t } = useWords('referrals')
  const isMine = form.value('referral') === card.id
  return (
    <Form method="post" className="form" noValidate>
      <Hidden card={card} step={step} />
      <Textarea
        id={`words-${card.id}`}
        name="words"
        label={t('own.application')}
        hint={t('own.application-hint')}
        rows={4}
        defaultValue={isMine ? form.value('words') : ''}
        error={isMine ? form.error('words') : undefined}
      />
      <Button large icon="check">
        {step.label}
      </Button>
    </Form>
  )
}

/** A no: a reason of the person's own list, and words only if they wish. */
function SayNo({ card, step, form }: Props) {
  const { t } = useWords('referrals')
  const isMine = form.value('referral') === card.id && form.value('deed') === step.deed
  return (
    <Disclosure summary={step.label}>
      <Form method="post" className="form" noValidate>
        <Hidden card={card} step={step} />
        <Select
          id={`reason-${card.id}-${step.deed}`}
          name="reason"
          label={t('field.reason')}
          options={step.reasons}
          defaultValue={isMine ? form.value('reason') : 'other'}
          error={isMine ? form.error('reason') : undefined}
        />
        <Textarea
          id={`no-${card.id}-${step.deed}`}
          name="words"
          label={t('own.words')}
          mark={t('common:optional')}
          rows={2}
          defaultValue={isMine ? form.value('words') : ''}
        />
        <Button kind="danger">{step.label}</Button>
      </Form>
    </Disclosure>
  )
}

function OneStep(props: Props) {
  const { card, step } = props
  if (step.isEnding) return <SayNo {...props} />
  if (step.deed === 'apply') return <Apply {...props} />
  return (
    <Form method="post">
      <Hidden card={card} step={step} />
      <Button large icon="check">
        {step.label}
      </Button>
    </Form>
  )
}

type CardProps = {
  readonly card: OwnReferral
  readonly form: FormReader
  /** Consent and interviews, which stand on the card of a request too. */
  readonly children: ReactNode
}

export function OwnReferralCard({ card, form, children }: CardProps) {
  const { t } = useWords('referrals')
  const [ahead, endings] = [
    card.steps.filter(({ isEnding }) => !isEnding),
    card.steps.filter(({ isEnding }) => isEnding),
  ]
  return (
    <StepCard
      title={card.title}
      note={card.note}
      badges={<Badge tone={card.badge.tone}>{card.badge.text}</Badge>}
    >
      {ahead.map((step) => (
        <OneStep key={step.deed} card={card} step={step} form={form} />
      ))}
      {children}
      {endings.map((step) => (
        <OneStep key={step.deed} card={card} step={step} form={form} />
      ))}
      {endings.length > 0 ? <p className="soft">{t('own.free')}</p> : null}
    </StepCard>
  )
}
