/** The overview of a person: every fact on record, and who is near. */
import { useLoaderData } from '@remix-run/react'
import { ActivitiesCard } from '~/features/activities/person-card'
import { activitiesBeside } from '~/features/activities/person-lines.server'
import { EditLink, FactCard } from '~/features/people/fact-card'
import { overviewOf } from '~/features/people/overview.server'
import { readinessStrip } from '~/features/people/readiness.server'
import { ReadinessStrip } from '~/features/people/readiness-strip'
import { StandingCard } from '~/features/placements/standing-card'
import { standingBeside } from '~/features/placements/standing-page.server'
import { getPerson } from '~/features/people/queries.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { Columns, Halves } from '~/ui/layout'
import { PeopleList } from '~/ui/people-list'

export const meta = titled

export const loader = page('person.read', async (at) => {
  const person = await getPerson(at.db, at.actor, at.params.personId ?? '')
  const strip = await readinessStrip(at.db, person, at)
  const standing = await standingBeside(person, at)
  const activities = await activitiesBeside(person, at)
  return {
    title: person.fullName,
    strip,
    standing,
    activities,
    ...(await overviewOf(at.db, at.actor, person, at)),
  }
})

export default function Overview() {
  const data = useLoaderData<typeof loader>()
  const { main, strip, standing, activities, identity, near, placementTo, keptApart, keptApartTo } = data
  const { t } = useWords('people')
  const aside = (
    <>
      <ReadinessStrip strip={strip} />
      {standing && standing.length > 0 ? <StandingCard lines={standing} /> : null}
      <Card title={t('section.near')} aside={<EditLink to={placementTo} what={t('section.near')} />}>
        {near.length > 0 ? <PeopleList items={near} /> : <p className="soft">{t('nobody')}</p>}
      </Card>
      {activities ? <ActivitiesCard lines={activities} /> : null}
      <FactCard card={identity} />
      <Card
        title={t('section.kept-apart')}
        aside={<EditLink to={keptApartTo} what={t('section.kept-apart')} />}
      >
        {keptApart.length > 0 ? (
          <PeopleList items={keptApart} />
        ) : (
          <p className="soft">{t('no-kept-apart')}</p>
        )}
      </Card>
    </>
  )
  return (
    <Columns aside={aside}>
      <Halves>
        {main.map((card) => (
          <FactCard key={card.key} card={card} />
        ))}
      </Halves>
    </Columns>
  )
}
