/** One placement: decisions of the commission, the plan of work, and section 3 of the card. */
import { useActionData, useLoaderData } from '@remix-run/react'
import { registerRefusalFields } from '~/features/preventive-register/forms'
import { actOnPlacement } from '~/features/preventive-register/act.server'
import { placementPageOf } from '~/features/preventive-register/pages.server'
import { EntriesCard, EntryForm, PlanCard } from '~/features/preventive-register/work-cards'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Timeline } from '~/ui/timeline'

export const meta = titled

export const loader = page('register.read', placementPageOf)

export const action = deed('register.work', actOnPlacement)

export default function Placement() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('preventive-register')
  const form = readerOf(
    refusalBeside(useActionData<FormState>(), registerRefusalFields.entries),
    useKeyedWords(),
  )
  return (
    <Stack>
      <PageHeader
        title={data.name}
        subtitle={data.category}
        trailLabel={t('common:trail')}
        trail={[{ label: t('title'), to: '/preventive-register' }, { label: data.name }]}
        actions={
          <>
            <ButtonLink to={data.personTo}>{t('deed.person')}</ButtonLink>
            {data.mayDecide ? (
              <ButtonLink to={`/preventive-register/${data.id}/decision`} kind="primary">
                {t('deed.decision')}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card title={t('standing')} aside={<Badge tone={data.state.tone}>{data.state.text}</Badge>}>
        <KeyFacts
          facts={[
            { name: t('head.placed'), value: data.placedOn },
            ...(data.review ? [{ name: t('head.review'), value: data.review.text }] : []),
            ...(data.removedOn ? [{ name: t('head.removed'), value: data.removedOn }] : []),
          ]}
        />
      </Card>
      <PlanCard data={data} form={form} />
      <EntriesCard data={data} />
      {data.mayWork ? <EntryForm data={data} form={form} /> : null}
      <Card title={t('history')}>
        <Timeline
          label={t('history')}
          items={data.decisions.map((each) => ({
            id: each.id,
            title: each.title,
            meta: each.meta,
            body: (
              <>
                {each.ground === '' ? null : <p>{each.ground}</p>}
                {each.members === '' ? null : <p className="soft small">{each.members}</p>}
                <p className="soft small">{each.by}</p>
              </>
            ),
          }))}
        />
      </Card>
    </Stack>
  )
}
