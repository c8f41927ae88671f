/** A person's sessions: for psychologists the log, for staff the days and the conclusions; the notes stay with their authors. */
import { useLoaderData } from '@remix-run/react'
import { mayEver } from '~/domain/access/policy'
import { conclusionsQuery, listSessionsOfPerson, mayHearOf } from '~/features/psychology/queries.server'
import { ConclusionList } from '~/features/psychology/conclusion-list'
import { SessionList } from '~/features/psychology/session-list'
import { keepConclusionLooks } from '~/features/secrecy/reads.server'
import { notFound, page } from '~/platform/guard.server'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Cluster } from '~/ui/layout'

export const meta = titled

export const loader = page('session.list', async ({ db, actor, caller, params, t, format }) => {
  const personId = params.personId ?? ''
  if (!(await mayHearOf(db, actor, personId))) throw notFound()
  const mayRecord = mayEver(actor, 'session.record')
  const rows = mayRecord ? await listSessionsOfPerson(db, actor, personId) : []
  // Kinds, minutes and who came are for psychologists; staff learn the day and the conclusion.
  const staffRows = mayRecord ? [] : await conclusionsQuery(db, actor, personId).execute()
  // Whose words are read is kept before they are shown: the psychologist sees who looked.
  const told = [...rows, ...staffRows].filter(({ conclusion }) => conclusion !== null)
  await keepConclusionLooks(
    caller,
    personId,
    told.map(({ psychologistId }) => psychologistId),
  )
  return {
    title: t('psychology:title'),
    personId,
    mayRecord,
    staffRows: staffRows.map(({ id, conclusion, heldOn }) => ({
      id,
      conclusion,
      heldOn: format.day(heldOn),
    })),
    mayRegister: mayEver(actor, 'lawful-request.register'),
    mayBreak: mayEver(actor, 'glass.break'),
    rows: rows.map(({ id, minutes, kind, attendance, absence, conclusion, psychologist, own, heldOn }) => ({
      id,
      minutes,
      kind,
      attendance,
      absence,
      conclusion,
      psychologist,
      own,
      heldOn: format.day(heldOn),
    })),
  }
})

export default function PersonSessions() {
  const { rows, staffRows, personId, mayRecord, mayRegister, mayBreak } = useLoaderData<typeof loader>()
  const { t } = useWords('psychology')
  const say = useKeyedWords()
  const record = mayRecord ? (
    <Cluster>
      <ButtonLink to={`/people/${personId}/sessions/new`} kind="primary" icon="plus">
        {t('deed.new')}
      </ButtonLink>
      <ButtonLink to={`/people/${personId}/sessions/plan`} icon="calendar">
        {t('deed.plan')}
      </ButtonLink>
      <ButtonLink to={`/psychology/cards/${personId}`} icon="document">
        {t('card.title')}
      </ButtonLink>
      <ButtonLink to={`/people/${personId}/supervision`} icon="people">
        {say('secrecy:deed.offer')}
      </ButtonLink>
      <ButtonLink to={`/people/${personId}/risk`} icon="alert">
        {say('secrecy:deed.risk')}
      </ButtonLink>
    </Cluster>
  ) : mayBreak ? (
    <Cluster>
      <ButtonLink to={`/people/${personId}/glass`} icon="alert">
        {say('secrecy:deed.glass')}
      </ButtonLink>
      {mayRegister ? (
        <ButtonLink to={`/people/${personId}/lawful-request`} icon="document">
          {say('secrecy:deed.lawful')}
        </ButtonLink>
      ) : null}
    </Cluster>
  ) : undefined
  return (
    <Card title={t('of-person')} aside={record} flush>
      {mayRecord ? (
        <SessionList rows={rows} caption={t('of-person')} />
      ) : (
        <ConclusionList rows={staffRows} caption={t('of-person')} />
      )}
    </Card>
  )
}
