/** What if there were a place more, a person fewer? The difference at once, with nothing saved. */
import { Form, useLoaderData } from '@remix-run/react'
import { prepareFromForm, whatIfPage } from '~/features/allocation/what-if-page.server'
import { StepsCard, TriedView, TryCourses, TryPeople, TryPlaces } from '~/features/allocation/what-if-view'
import { deed, page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button } from '~/ui/button'
import { HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { Pager } from '~/ui/pager'

export const meta = titled

export const loader = page('allocation.run', whatIfPage)

export const action = deed('allocation.run', prepareFromForm)

export default function WhatIf() {
  const data = useLoaderData<typeof loader>()
  const { t } = useWords('allocation')
  const { places } = data
  return (
    <Stack>
      <PageHeader
        title={t('what-if.title')}
        subtitle={t('what-if.lead')}
        trail={[
          { label: t('title'), to: '/allocation' },
          { label: t('run.short'), to: data.runTo },
        ]}
        trailLabel={t('trail')}
        actions={data.facts ? <span className="soft small">{data.facts}</span> : undefined}
      />
      {data.isWarm ? null : (
        <Notice title={t('what-if.cold')}>
          <Form method="post">
            <HiddenFields values={{ steps: data.stepsText }} />
            <Button kind="primary">{t('deed.prepare')}</Button>
          </Form>
        </Notice>
      )}
      {data.isStrange ? <Notice tone="warn" title={t('refusal.step-strange')} /> : null}
      {data.steps.length > 0 ? <StepsCard data={data} /> : null}
      {data.tried ? <TriedView tried={data.tried} /> : null}
      <TryPlaces rows={places.rows} />
      <Pager
        label={t('pages')}
        previousTo={places.firstTo ?? undefined}
        nextTo={places.nextTo ?? undefined}
        previousWord={t('to-start')}
        nextWord={t('common:next')}
      />
      <TryCourses courses={data.courses} />
      <TryPeople people={data.people} />
    </Stack>
  )
}
