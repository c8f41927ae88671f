/** The difference that tried steps make, who would move, and the places and people to try next. */
import { Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Cluster, Stack } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import type { WhatIfPage } from './what-if-page.server'

type Tried = NonNullable<WhatIfPage['tried']>
type Difference = Tried['rows'][number]

function DifferenceTable({ tried }: { readonly tried: Tried }) {
  const { t } = useWords('allocation')
  const pair = ({ placed, total }: { readonly placed: string; readonly total: string }) => (
    <>
      {placed}
      <RowNote>{total}</RowNote>
    </>
  )
  const columns: readonly Column<Difference>[] = [
    { key: 'way', head: t('column.way'), lead: true, width: 'wide', cell: (row) => row.name },
    { key: 'before', head: t('what-if.before'), align: 'end', cell: (row) => pair(row.before) },
    { key: 'after', head: t('what-if.after'), align: 'end', cell: (row) => pair(row.after) },
    { key: 'difference', head: t('what-if.difference'), align: 'end', cell: (row) => pair(row.difference) },
  ]
  return (
    <Card
      title={t('what-if.difference')}
      aside={<span className="soft small">{[tried.taught, tried.took].filter(Boolean).join(' · ')}</span>}
      flush
      tone="accent"
    >
      <Table
        caption={t('what-if.difference')}
        captionHidden
        framed={false}
        columns={columns}
        rows={tried.rows}
        rowKey={(row) => row.key}
      />
    </Card>
  )
}

type Move = Tried['moves']['rows'][number]

function MovesTable({ moves }: { readonly moves: Tried['moves'] }) {
  const { t } = useWords('allocation')
  const columns: readonly Column<Move>[] = [
    {
      key: 'person',
      head: t('column.person'),
      lead: true,
      width: 'wide',
      cell: (row) => <Link to={`/people/${row.id}`}>{row.name}</Link>,
    },
    { key: 'from', head: t('what-if.from'), cell: (row) => row.from },
    { key: 'to', head: t('what-if.to'), cell: (row) => row.to },
  ]
  return (
    <Card title={t('what-if.moves')} aside={<span className="soft small">{moves.count}</span>} flush>
      <Table
        caption={t('what-if.moves')}
        captionHidden
        framed={false}
        columns={columns}
        rows={moves.rows}
        rowKey={(row) => row.id}
        empty={<p className="soft">{t(moves.isMore ? 'what-if.moves-hidden' : 'what-if.no-moves')}</p>}
      />
    </Card>
  )
}

export function TriedView({ tried }: { readonly tried: Tried }) {
  return (
    <>
      <DifferenceTable tried={tried} />
      <MovesTable moves={tried.moves} />
    </>
  )
}

export function StepsCard({ data }: { readonly data: WhatIfPage }) {
  const { t } = useWords('allocation')
  return (
    <Card
      title={t('what-if.steps')}
      aside={
        <ButtonLink to={data.clearTo} kind="link">
          {t('what-if.clear')}
        </ButtonLink>
      }
    >
      <Stack gap="close">
        {data.steps.map(({ key, name, undoTo }) => (
          <Cluster key={key}>
            <span>{name}</span>
            <ButtonLink to={undoTo} kind="link" icon="cross" label={`${t('what-if.undo')}: ${name}`}>
              {t('what-if.undo')}
            </ButtonLink>
          </Cluster>
        ))}
      </Stack>
    </Card>
  )
}

type Place = WhatIfPage['places']['rows'][number]

export function TryPlaces({ rows }: { readonly rows: readonly Place[] }) {
  const { t } = useWords('allocation')
  const columns: readonly Column<Place>[] = [
    {
      key: 'opening',
      head: t('column.opening'),
      lead: true,
      width: 'wide',
      cell: (row) => (
        <RowLead to={row.to} note={row.note}>
          {row.title}
        </RowLead>
      ),
    },
    { key: 'filled', head: t('column.filled'), align: 'end', cell: (row) => row.filled },
    { key: 'worth', head: t('column.worth'), align: 'end', cell: (row) => row.worth },
    {
      key: 'try',
      head: t('what-if.kind'),
      headHidden: true,
      align: 'end',
      cell: (row) => (
        <Cluster>
          {row.moreTo ? (
            <ButtonLink to={row.moreTo} icon="plus" label={`${t('what-if.place-more')}: ${row.title}`}>
              1
            </ButtonLink>
          ) : null}
          {row.fewerTo ? (
            <ButtonLink to={row.fewerTo} icon="minus" label={`${t('what-if.place-fewer')}: ${row.title}`}>
              1
            </ButtonLink>
          ) : null}
        </Cluster>
      ),
    },
  ]
  return (
    <Card title={t('what-if.places')} flush>
      <Table
        caption={t('what-if.places')}
        captionHidden
        framed={false}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
      />
    </Card>
  )
}

export function TryCourses({ courses }: { readonly courses: WhatIfPage['courses'] }) {
  const { t } = useWords('allocation')
  if (courses.length === 0) return null
  return (
    <Card title={t('what-if.courses')}>
      <Stack gap="close">
        <p className="soft small">{t('what-if.courses-lead')}</p>
        {courses.map(({ id, name, note, to }) => (
          <Cluster key={id}>
            <span>{name}</span>
            <span className="soft small">{note}</span>
            <ButtonLink to={to} kind="link" icon="plus" label={`${t('what-if.try-course')}: ${name}`}>
              {t('what-if.try-course')}
            </ButtonLink>
          </Cluster>
        ))}
      </Stack>
    </Card>
  )
}

export function TryPeople({ people }: { readonly people: WhatIfPage['people'] }) {
  const { t } = useWords('allocation')
  if (people.length === 0) return null
  return (
    <Card title={t('what-if.people')}>
      <Stack gap="close">
        <p className="soft small">{t('what-if.people-lead')}</p>
        {people.map(({ id, name, to }) => (
          <Cluster key={id}>
            <span>{name}</span>
            <ButtonLink to={to} kind="link" icon="plus" label={`${t('what-if.back')}: ${name}`}>
              {t('what-if.back')}
            </ButtonLink>
          </Cluster>
        ))}
      </Stack>
    </Card>
  )
}
