/** The person's own appeals as large cards, each with its answer. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { StepCard } from '~/ui/step-card'
import type { OwnAppeal } from './own-page.server'

function Withdraw({ appeal }: { readonly appeal: OwnAppeal }) {
  const { t } = useWords('appeals')
  return (
    <Form method="post">
      <HiddenFields version={appeal.version} once={appeal.once} values={{ appeal: appeal.id }} />
      <Button kind="secondary">{t('own.withdraw')}</Button>
    </Form>
  )
}

export function OwnAppeals({ appeals }: { readonly appeals: readonly OwnAppeal[] }) {
  const { t } = useWords('appeals')
  if (appeals.length === 0)
    return (
      <EmptyState icon="check" title={t('own.empty')}>
        {t('own.empty-text')}
      </EmptyState>
    )
  return (
    <>
      {appeals.map((appeal) => (
        <StepCard
          key={appeal.id}
          title={appeal.topic}
          note={appeal.sent}
          badges={
            <>
              <Badge tone={appeal.standing.tone}>{appeal.standing.text}</Badge>
              <span className="soft small">{appeal.standing.note}</span>
            </>
          }
          action={appeal.mayWithdraw ? <Withdraw appeal={appeal} /> : undefined}
        >
          <p className="preserved">{appeal.text}</p>
          {appeal.answer ? (
            <>
              <p className="strong">{t('field.answer')}</p>
              <p className="preserved">{appeal.answer}</p>
            </>
          ) : null}
        </StepCard>
      ))}
    </>
  )
}
