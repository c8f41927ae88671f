/** The page of a site: its passport, its space, and whoever is there or on the way. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Columns } from '~/ui/layout'
import { Timeline } from '~/ui/timeline'
import { EnquiriesTable } from './enquiries-table'
import { MembersCard } from './members-card'
import { PicturesCard } from './pictures-card'
import type { SitePage } from './site-page.server'
import { SpaceBar } from './space-bar'
import { TenanciesCard } from './tenancies-card'
import type { ToldGroup } from './telling.server'

export function PassportCards({ groups }: { readonly groups: readonly ToldGroup[] }) {
  const { t } = useWords('sites')
  return (
    <>
      {groups.map(({ key, facts }) => (
        <Card key={key} title={t(`group.${key}`)}>
          <KeyFacts facts={facts} />
        </Card>
      ))}
    </>
  )
}

function History({ events }: { readonly events: NonNullable<SitePage['events']> }) {
  const { t } = useWords('sites')
  return (
    <Card title={t('section.history')}>
      {events.length === 0 ? <p className="soft">{t('history.none')}</p> : null}
      <Timeline
        label={t('section.history')}
        items={events.map(({ id, title, meta, lines }) => ({
          id,
          title,
          meta,
          icon: 'history',
          body: lines.map((line) => (
            <p key={line} className="small">
              {line}
            </p>
          )),
        }))}
      />
    </Card>
  )
}

export function SiteView({ page }: { readonly page: SitePage }) {
  const { t } = useWords('sites')
  const { line } = page
  return (
    <div className="stack">
      <Card title={t('section.space')} aside={line.places}>
        <SpaceBar space={page.space} />
      </Card>
      <Columns
        aside={
          <>
            <PassportCards groups={page.groups.slice(2)} />
            <PicturesCard
              siteId={line.id}
              pictures={page.pictures}
              once={page.once}
              megabytes={page.megabytes}
              mayEdit={page.mayEdit}
            />
          </>
        }
      >
        <PassportCards groups={page.groups.slice(0, 2)} />
        {page.description ? (
          <Card title={t('field.description')}>
            <p className="prose">{page.description}</p>
          </Card>
        ) : null}
      </Columns>
      {page.seesTenants ? (
        <TenanciesCard siteId={line.id} tenancies={page.tenancies} mayEdit={page.mayEdit} />
      ) : null}
      {page.enquiries.length > 0 ? (
        <Card title={t('section.enquiries')} flush>
          <EnquiriesTable lines={page.enquiries} framed={false} />
        </Card>
      ) : null}
      {page.members ? <MembersCard siteId={line.id} members={page.members} mayEdit={page.mayEdit} /> : null}
      {page.events ? <History events={page.events} /> : null}
    </div>
  )
}
