/** A site's passport on a sheet of A4, to be read on paper or sent on. */
import { useLoaderData } from '@remix-run/react'
import { Pictures } from '~/features/sites/pictures-card'
import { getSite } from '~/features/sites/queries.server'
import { picturesIn } from '~/features/sites/site-page.server'
import { PassportCards } from '~/features/sites/site-view'
import { tellGroups, tellLine } from '~/features/sites/telling.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Cluster, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('site.read', async (at) => {
  const row = await getSite(at.db, at.actor, at.params.siteId ?? '')
  return {
    title: `${at.t('sites:paper.title')}: ${row.name}`,
    line: tellLine(row, at),
    groups: tellGroups(row, at),
    description: row.description,
    pictures: await picturesIn(at, row.id),
    asOf: at.t('sites:paper.as-of', { day: at.format.day(at.today) }),
  }
})

const languages = [
  ['kk', 'Қазақша'],
  ['ru', 'Русский'],
  ['en', 'English'],
] as const

export default function PrintSite() {
  const { title, line, groups, description, pictures, asOf } = useLoaderData<typeof loader>()
  const { t } = useWords('sites')
  return (
    <Stack>
      <PageHeader
        title={title}
        subtitle={`${line.institution} · ${line.place}`}
        trail={[
          { label: t('title'), to: '/sites' },
          { label: line.name, to: `/sites/${line.id}` },
        ]}
        trailLabel={t('title')}
      />
      <div className="not-printed">
        <Cluster>
          {languages.map(([language, word]) => (
            <ButtonLink
              key={language}
              to={`/sites/${line.id}/paper?as=pdf&language=${language}`}
              icon="download"
              reloadDocument
            >
              {`PDF · ${word}`}
            </ButtonLink>
          ))}
        </Cluster>
        <p className="soft small">{t('paper.hint')}</p>
      </div>
      <p>
        <b>{`${t('field.freeArea')}: ${line.free}`}</b> {`(${line.ofArea}) · ${line.places}`}
      </p>
      <PassportCards groups={groups} />
      {description ? <p className="prose">{description}</p> : null}
      <Pictures pictures={pictures} />
      <p>{t('paper.how')}</p>
      <p className="soft small">{asOf}</p>
    </Stack>
  )
}
