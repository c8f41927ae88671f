/** The steps of a person's plan as large cards: first their own, then what others do for them. */
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { StepCard } from '~/ui/step-card'
import type { PortalPage } from './portal-page.server'

type Step = NonNullable<PortalPage['plan']>['steps'][number]

function OneStep({ step, first }: { readonly step: Step; readonly first: boolean }) {
  const { t } = useWords('portal')
  return (
    <StepCard
      first={first}
      title={step.title}
      note={step.note}
      action={
        step.to ? (
          <ButtonLink to={step.to} kind="primary" large wide>
            {t('voice.agree')}
          </ButtonLink>
        ) : undefined
      }
      badges={step.badge ? <Badge tone={step.badge.tone}>{step.badge.text}</Badge> : undefined}
    />
  )
}

export function PortalSteps({ data }: { readonly data: PortalPage }) {
  const { t } = useWords('portal')
  const { plan } = data
  if (!plan)
    return (
      <EmptyState icon="plan" title={t('none')}>
        {data.opens ?? t('none-text')}
      </EmptyState>
    )
  const all = [...plan.own, ...plan.steps]
  return (
    <>
      {all.map((step, index) => (
        <OneStep key={step.id} step={step} first={index === 0} />
      ))}
      {all.length === 0 ? (
        <EmptyState icon="check" title={t('nothing')}>
          {t('nothing-text')}
        </EmptyState>
      ) : null}
      <StepCard
        title={t('plan')}
        note={[plan.state, plan.more, plan.agreement].filter(Boolean).join(' · ')}
        action={
          <ButtonLink to={plan.print} icon="print" large wide>
            {t('print')}
          </ButtonLink>
        }
      >
        <p>{data.begins}</p>
        <p className="soft">{t('ask')}</p>
      </StepCard>
      <StepCard
        title={t('voice.title')}
        note={t('voice.note')}
        action={
          <ButtonLink to="/portal/appeals" large wide>
            {t('voice.link')}
          </ButtonLink>
        }
      />
    </>
  )
}
