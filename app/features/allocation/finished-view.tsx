/** What a run found: its proof, its rivals, who gains and loses, where a place is worth most, and how fair it is. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { Counts } from '~/ui/counts'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { FairnessTables } from './fairness-tables'
import { PlacesTable } from './places-table'
import type { FinishedRun, RunPage } from './run-page.server'
import { PrioritiesTable, WaysTable } from './ways-table'

type Props = { readonly data: RunPage; readonly finished: FinishedRun }

function Proposal({ data, finished }: Props) {
  const { t } = useWords('allocation')
  return (
    <Notice tone={finished.age.isOld ? 'warn' : 'info'} title={t('run.proposal')}>
      <p>{finished.age.words}</p>
      <p>{finished.age.lapse}</p>
      <Cluster>
        <ButtonLink to={`/allocation/${data.id}/lines`} kind="primary" iconAfter="arrow">
          {t('lines.title')}
        </ButtonLink>
        {data.mayTry ? (
          <ButtonLink to={`/allocation/${data.id}/what-if`} icon="question">
            {t('what-if.title')}
          </ButtonLink>
        ) : null}
      </Cluster>
    </Notice>
  )
}

function Asked({ data, finished }: Props) {
  const { t } = useWords('allocation')
  const { proof } = finished
  return (
    <Card title={t('run.asked')} aside={<Badge tone={proof.isOptimal ? 'good' : 'warn'}>{proof.text}</Badge>}>
      <Stack gap="tight">
        <KeyFacts facts={data.options} />
        <PrioritiesTable rows={finished.priorities} />
        <Disclosure summary={t('proof.title')}>
          <p>{proof.detail}</p>
          <KeyFacts facts={finished.figures} />
        </Disclosure>
      </Stack>
    </Card>
  )
}

function Effects({ finished }: Pick<Props, 'finished'>) {
  const { t } = useWords('allocation')
  return (
    <Card title={t('effects.title')}>
      <Stack gap="tight">
        <p className="soft small">{t('effects.against')}</p>
        <KeyFacts
          shape="columns"
          facts={finished.effects.map(({ key, to, name, count }) => ({
            name,
            value: (
              <Link key={key} to={to}>
                {count}
              </Link>
            ),
          }))}
        />
      </Stack>
    </Card>
  )
}

export function FinishedView({ data, finished }: Props) {
  const { t } = useWords('allocation')
  return (
    <>
      <Proposal data={data} finished={finished} />
      <Counts label={t('answers.title')} counts={finished.answers} />
      <Asked data={data} finished={finished} />
      <WaysTable rows={finished.ways} />
      <Effects finished={finished} />
      <Card
        title={t('places.title')}
        flush
        aside={<ButtonLink to={`/allocation/${data.id}/places`}>{t('places.all')}</ButtonLink>}
      >
        <PlacesTable rows={finished.places} caption={t('places.title')} nothing={finished.noPlaces} />
      </Card>
      <FairnessTables traits={finished.fairness} small={finished.smallest} />
      <Disclosure summary={t('how.title')}>
        <p>{t('how.proposal')}</p>
        <p>{t('how.optimum')}</p>
        <p>{t('how.law')}</p>
      </Disclosure>
    </>
  )
}
