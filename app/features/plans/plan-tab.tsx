/** The plan tab: next step, blocks, deadlines, measures, and beside them where the plan stands and who is around. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { HiddenFields } from '~/ui/form-parts'
import { Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PeopleList } from '~/ui/people-list'
import { PlanBlocks } from './plan-blocks'
import { PlanDeadlines } from './plan-deadlines'
import { PlanGaps } from './plan-gaps'
import { PlanMeasures } from './plan-measures'
import type { PlanPage } from './plan-page.server'
import type { Undo } from './removal.server'

function Standing({ plan }: { readonly plan: PlanPage }) {
  const { t } = useWords('plans')
  return (
    <Card title={t('standing.title')} aside={<Badge tone="accent">{plan.state}</Badge>}>
      <Stack gap="tight">
        {plan.isLate ? null : <p className="soft small">{plan.opened}</p>}
        {plan.deeds.map((deed) => (
          <ButtonLink key={deed.to} to={deed.to} kind={deed.primary ? 'primary' : 'secondary'} wide>
            {deed.text}
          </ButtonLink>
        ))}
        {plan.moves.map((move) => (
          <ButtonLink key={move.to} to={move.to} kind="link">
            {move.text}
          </ButtonLink>
        ))}
      </Stack>
    </Card>
  )
}

function UndoNotice({ undo, once }: { readonly undo: Undo; readonly once: string }) {
  const { t } = useWords('plans')
  return (
    <Notice title={t('remove.undone', { measure: undo.measure })}>
      <Form method="post" action={undo.to}>
        <HiddenFields once={once} />
        <Button kind="secondary">{t('remove.undo')}</Button>
      </Form>
    </Notice>
  )
}

type PlanTabProps = { readonly plan: PlanPage; readonly undo: Undo | null; readonly once: string }

export function PlanTab({ plan, undo, once }: PlanTabProps) {
  const { t } = useWords('plans')
  return (
    <Columns
      aside={
        <>
          <Standing plan={plan} />
          <Card title={t('around.title')}>
            {plan.around.length > 0 ? (
              <PeopleList items={plan.around} />
            ) : (
              <p className="soft">{t('around.nobody')}</p>
            )}
          </Card>
        </>
      }
    >
      <Stack>
        {undo ? <UndoNotice undo={undo} once={once} /> : null}
        {plan.closed ? <Notice>{plan.closed}</Notice> : null}
        {plan.isLate && plan.isOpen ? <Notice tone="warn">{plan.opened}</Notice> : null}
        {plan.agreement.statement ? (
          <Notice title={plan.agreement.text}>
            {t('agreement.statement', { words: plan.agreement.statement })}
          </Notice>
        ) : null}
        <PlanGaps gaps={plan.gaps} />
        <PlanBlocks plan={plan} />
        <PlanDeadlines plan={plan} />
        <PlanMeasures plan={plan} />
      </Stack>
    </Columns>
  )
}
