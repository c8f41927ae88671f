/** One place as a large card: what it is, whether it fits, what is missing, and the one button. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { HiddenFields } from '~/ui/form-parts'
import { StepCard } from '~/ui/step-card'
import type { JobCard as Card } from './jobs-page.server'

function Deed({ card }: { readonly card: Card }) {
  const { t } = useWords('portal')
  if (card.state)
    return (
      <ButtonLink to="/portal/work" large wide>
        {t('jobs.see')}
      </ButtonLink>
    )
  if (!card.fits) return null
  return (
    <Form method="post">
      <HiddenFields once={card.once} values={{ opening: card.id }} />
      <Button large wide label={`${t('jobs.apply')}: ${card.title}`}>
        {t('jobs.apply')}
      </Button>
    </Form>
  )
}

export function JobCard({ card }: { readonly card: Card }) {
  const { t } = useWords('portal')
  return (
    <StepCard
      title={card.title}
      note={card.where}
      badges={
        <>
          <Badge tone={card.state ? 'info' : card.badge.tone}>{card.state ?? card.badge.text}</Badge>
          <span className="soft small">{card.kind}</span>
        </>
      }
      action={<Deed card={card} />}
    >
      <p>{card.facts}</p>
      {card.reasons.length > 0 ? (
        <>
          <p className="strong">{t(card.fits ? 'jobs.to-settle' : 'jobs.why')}</p>
          <ul>
            {card.reasons.map(({ key, text }) => (
              <li key={key}>{text}</li>
            ))}
          </ul>
        </>
      ) : null}
    </StepCard>
  )
}
