/** Training records: a psychologist's own, or those of an institution or the country. */
import { useLoaderData } from '@remix-run/react'
import { yearOf } from '~/domain/calendar/day'
import { mayEver } from '~/domain/access/policy'
import { trainingDue } from '~/domain/psychology/training'
import { listTraining } from '~/features/training/queries.server'
import { NextTraining } from '~/features/training/next-training'
import { TrainingList } from '~/features/training/training-list'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('training.read', async ({ db, actor, t, format, today }) => {
  const records = await listTraining(db, actor)
  const own = mayEver(actor, 'training.record')
  const due = own ? trainingDue(records[0]?.endedOn ?? null, today) : null
  const thisYear = records.filter((record) => yearOf(record.endedOn) === yearOf(today))
  return {
    title: own ? t('training:mine') : t('training:all'),
    own,
    hours: t('training:hours', { count: thisYear.reduce((sum, record) => sum + record.hours, 0) }),
    due: due ? { state: due.state, target: format.day(due.targetOn), floor: format.day(due.floorOn) } : null,
    rows: records.map((record) => ({
      id: record.id,
      topic: record.topic,
      provider: record.provider,
      psychologist: record.psychologist,
      hours: t('training:hours', { count: record.hours }),
      period: t('training:period', { from: format.day(record.startedOn), to: format.day(record.endedOn) }),
      certificate: record.certificate,
      until: record.certificateUntil
        ? t('training:until', { day: format.day(record.certificateUntil) })
        : null,
    })),
  }
})

export default function Training() {
  const { title, own, hours, due, rows } = useLoaderData<typeof loader>()
  const { t } = useWords('training')
  const add = own ? (
    <ButtonLink to="/training/new" kind="primary" icon="plus">
      {t('deed.new')}
    </ButtonLink>
  ) : undefined
  return (
    <Stack>
      <PageHeader title={title} subtitle={t('lead')} actions={add} />
      {own ? <NextTraining hours={hours} due={due} /> : null}
      <TrainingList rows={rows} caption={title} withPsychologist={!own} />
    </Stack>
  )
}
