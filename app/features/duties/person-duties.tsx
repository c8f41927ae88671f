/** The duties of one person in order of pressing need, and the events that started them. */
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { EmptyState } from '~/ui/empty-state'
import { Cluster, Stack } from '~/ui/layout'
import { Timeline } from '~/ui/timeline'
import { DutiesTable } from './duties-table'
import type { PersonDutiesPage } from './person-page.server'

function Events({ events }: Pick<PersonDutiesPage, 'events'>) {
  const { t } = useWords('duties')
  if (events.length === 0) return <p className="soft">{t('person.no-events')}</p>
  return (
    <Timeline
      label={t('person.events')}
      items={events.map((each) => ({
        id: each.id,
        title: each.title,
        meta: each.meta,
        tone: each.withdrawn ? 'warn' : 'plain',
        body: (
          <Stack gap="close">
            {each.note ? <p>{each.note}</p> : null}
            {each.withdrawn ? <p className="soft">{each.withdrawn}</p> : null}
            {each.correctTo ? (
              <Cluster>
                <ButtonLink to={each.correctTo} label={`${t('event-row.correct')}: ${each.title}`}>
                  {t('event-row.correct')}
                </ButtonLink>
              </Cluster>
            ) : null}
          </Stack>
        ),
      }))}
    />
  )
}

export function PersonDuties({ page }: { readonly page: PersonDutiesPage }) {
  const { t } = useWords('duties')
  const { running, standing, settled, events, recordTo } = page
  const record = recordTo ? (
    <ButtonLink to={recordTo} kind="primary" icon="plus">
      {t('record')}
    </ButtonLink>
  ) : null
  const settledTitle = t('person.settled', { total: settled.length })
  if (running.length + standing.length + settled.length + events.length === 0)
    return (
      <EmptyState icon="clock" title={t('person.none')} actions={record}>
        {t('person.none-text')}
      </EmptyState>
    )
  return (
    <Stack>
      {record ? <Cluster>{record}</Cluster> : null}
      {running.length > 0 ? (
        <Card flush title={t('person.running')}>
          <DutiesTable caption={t('person.running')} rows={running} withPerson={false} framed={false} />
        </Card>
      ) : (
        <Card title={t('person.running')}>
          <p className="soft">{t('person.none')}</p>
        </Card>
      )}
      {standing.length > 0 ? (
        <Card flush title={t('person.standing')}>
          <DutiesTable caption={t('person.standing')} rows={standing} withPerson={false} framed={false} />
        </Card>
      ) : null}
      {settled.length > 0 ? (
        <Card flush title={t('list.done')}>
          <Disclosure wide summary={settledTitle}>
            <DutiesTable caption={settledTitle} rows={settled} withPerson={false} framed={false} />
          </Disclosure>
        </Card>
      ) : null}
      <Card title={t('person.events')}>
        <Events events={events} />
      </Card>
    </Stack>
  )
}
