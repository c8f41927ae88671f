/** What the service is, and what it means for employers, volunteers and families. Nobody signs in. */
import { useLoaderData } from '@remix-run/react'
import { aboutPage } from '~/features/about/about-page.server'
import { boardMeta } from '~/features/board/page-meta'
import { open } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Cluster, Halves, Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { Tabs } from '~/ui/tabs'

export const meta = boardMeta
export const handle = { wide: true }

export const loader = open(aboutPage)

export default function About() {
  const { title, lead, topics, sections, deeds } = useLoaderData<typeof loader>()
  const { t } = useWords('about')
  return (
    <Stack>
      <Tabs
        label={t('topics')}
        tabs={topics.map(({ to, text, isHere }) => ({ to, label: text, current: isHere, end: true }))}
      />
      <PageHeader title={title} subtitle={lead} />
      <Cluster>
        {deeds.map(({ to, text, isMain }) => (
          <ButtonLink key={to} to={to} kind={isMain ? 'primary' : 'secondary'}>
            {text}
          </ButtonLink>
        ))}
      </Cluster>
      <Halves>
        {sections.map(({ key, title: head, text, basis }) => (
          <Card key={key} id={key} title={head}>
            <p className="preserved">{text}</p>
            {basis === null ? null : <p className="soft">{basis}</p>}
          </Card>
        ))}
      </Halves>
    </Stack>
  )
}
