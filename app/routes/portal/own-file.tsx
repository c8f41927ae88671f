/** Who looked at the person's file, whom they allowed to learn what, and everything as a pack to take along. */
import { Form, useLoaderData } from '@remix-run/react'
import { filePageOf } from '~/features/portal/file-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Button, ButtonLink } from '~/ui/button'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { StepCard } from '~/ui/step-card'
import { Timeline } from '~/ui/timeline'

export const meta = titled

export const loader = page('portal.read', filePageOf)

export default function OwnFile() {
  const { title, reads, consents } = useLoaderData<typeof loader>()
  const { t } = useWords('portal')
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('file.lead')} />
      <StepCard
        title={t('file.pack')}
        note={t('file.pack-text')}
        action={
          <div className="cluster">
            <ButtonLink to="/portal/pack?language=kk" icon="print" large download>
              {t('file.in-kazakh')}
            </ButtonLink>
            <ButtonLink to="/portal/pack?language=ru" icon="print" large download>
              {t('file.in-russian')}
            </ButtonLink>
          </div>
        }
      />
      <StepCard
        title={t('file.correct')}
        note={t('voice.note')}
        action={
          <ButtonLink to="/portal/appeals" large wide>
            {t('voice.link')}
          </ButtonLink>
        }
      />
      {consents.length > 0 ? <h2>{t('file.consents')}</h2> : null}
      {consents.map((each) => (
        <StepCard
          key={each.id}
          title={each.title}
          note={each.note}
          action={
            <Form method="post" action="/portal/work">
              <HiddenFields once={each.once} values={{ intent: 'consent-back', referral: each.id }} />
              <Button kind="secondary" large>
                {t('file.consent-back')}
              </Button>
            </Form>
          }
        >
          <p>{t('file.learns', { facts: each.facts })}</p>
        </StepCard>
      ))}
      <h2>{t('file.reads')}</h2>
      {reads.length === 0 ? (
        <EmptyState icon="shield" title={t('file.none')}>
          {t('file.none-text')}
        </EmptyState>
      ) : (
        <Timeline
          label={t('file.reads')}
          items={reads.map(({ key, day, who }) => ({ id: key, title: who, meta: day }))}
        />
      )}
    </Stack>
  )
}
