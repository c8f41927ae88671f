/** One person: the identity strip and the release road above every tab. */
import { Outlet, useLoaderData, useMatches } from '@remix-run/react'
import { tabsFor } from '~/features/people/paths'
import { PersonStrip } from '~/features/people/person-strip'
import { getPerson } from '~/features/people/queries.server'
import { plainRoadOf } from '~/features/people/road.server'
import { personStrip } from '~/features/people/strip.server'
import { releaseRoadOf } from '~/features/plans/road.server'
import { page } from '~/platform/guard.server'
import { useKeyedWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { Card } from '~/ui/card'
import { ReleaseRoadChart } from '~/ui/charts/release-road-chart'
import { Stack } from '~/ui/layout'
import { Tabs } from '~/ui/tabs'

const homes: ReadonlySet<string> = new Set(['routes/people/overview', 'routes/plans/tab'])

export const meta = titled

export const loader = page('person.read', async (at) => {
  const { db, actor, params } = at
  const person = await getPerson(db, actor, params.personId ?? '')
  const [strip, planRoad] = await Promise.all([
    personStrip(db, person, at),
    releaseRoadOf(db, actor, person.id, at),
  ])
  const road = planRoad ?? (await plainRoadOf(db, person, at))
  return { title: person.fullName, strip, road, tabs: tabsFor(actor.role, person.id) }
})

export default function Person() {
  const { strip, road, tabs } = useLoaderData<typeof loader>()
  const say = useKeyedWords()
  // A form comes first on its own page: the road steps aside where a page asks for it by its handle.
  const matches = useMatches()
  const atWork = matches.some(({ handle }) => handle === 'form')
  // On a phone the road is long: it stands where a person or a plan is looked at, not over every room.
  const isFirstLook = homes.has(matches.at(-1)?.id ?? '')
  return (
    <Stack>
      <PersonStrip strip={strip} />
      {road && !atWork ? (
        <div className={isFirstLook ? undefined : 'wide-only'}>
          <Card title={say('people:road.title')} aside={<span className="soft small">{road.note}</span>}>
            <ReleaseRoadChart {...road} />
          </Card>
        </div>
      ) : null}
      <Tabs
        label={say('people:tab.label')}
        tabs={tabs.map(({ key, to }) => ({ to, label: say(`people:tab.${key}`), end: key !== 'plan' }))}
      />
      <Outlet />
    </Stack>
  )
}
