/** One group: its times, its roster, its meetings. */
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { GroupMeetings } from '~/features/psychology/group-meetings'
import { GroupRoster } from '~/features/psychology/group-roster'
import { answerGroup, groupPage } from '~/features/psychology/groups-page.server'
import { type FormState, readerOf } from '~/platform/form'
import { refusalBeside } from '~/platform/form-beside'
import { deed, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { HiddenFields } from '~/ui/form-parts'
import { KeyFacts } from '~/ui/key-facts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('therapy-group.lead', groupPage)

export const action = deed('therapy-group.lead', answerGroup)

const beside = {
  'roster-full': 'personId',
  'kept-apart': 'personId',
  'other-group-then': 'personId',
  'already-member': 'personId',
}

export default function Group() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const form = readerOf(refusalBeside(useActionData<FormState>(), beside), useKeyedWords())
  const facts = [
    { name: t('field.kind'), value: data.kind },
    { name: t('column.when'), value: data.times },
    { name: t('field.span'), value: data.span },
    { name: t('field.need'), value: data.need ?? '—' },
    { name: t('field.shared-goal'), value: data.goal ?? '—' },
  ]
  return (
    <Stack>
      <PageHeader
        title={data.title}
        trailLabel={t('common:trail')}
        trail={[{ label: t('section.groups'), to: '/psychology/groups' }, { label: data.title }]}
        actions={
          data.isOpen && data.members.length > 0 ? (
            <ButtonLink to={`/psychology/groups/${data.id}/meeting`} kind="primary" icon="check">
              {t('group.record')}
            </ButtonLink>
          ) : undefined
        }
      />
      <ErrorSummary title={t('common:problem')} problems={form.problems} />
      <Card>
        <KeyFacts facts={facts} />
        {data.isOpen ? (
          <Form method="post">
            <HiddenFields version={data.version} values={{ intent: 'close' }} />
            <Button kind="secondary">{t('group.close')}</Button>
          </Form>
        ) : (
          <p className="soft">{t('group.closed')}</p>
        )}
      </Card>
      <GroupRoster group={data} form={form} />
      <GroupMeetings rows={data.meetings} />
    </Stack>
  )
}
