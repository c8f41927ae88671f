/** A person's volunteering for their officer: what they take part in, what fits, and why other events do not. */
import { Form } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Checkbox } from '~/ui/checkbox'
import { EmptyState } from '~/ui/empty-state'
import { HiddenFields } from '~/ui/form-parts'
import { Cluster } from '~/ui/layout'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { SignUpLine, Volunteering } from './own-page.server'
import { ShiftFindings } from './shift-card'

type Props = { readonly data: Volunteering; readonly proposes: boolean; readonly papers: string }

const photoWords = { yes: 'photos.give-for', no: 'photos.take-back-for' } as const

/** What the person says about photos, put down at their word; after the event too. */
function Photos({ row, once }: { readonly row: SignUpLine; readonly once: string }) {
  const { t } = useWords('volunteering')
  if (!row.saysOfPhotos) return null
  const words = t(photoWords[row.saysOfPhotos])
  return (
    <Form method="post">
      <HiddenFields
        version={row.version}
        once={`${once}-photos-${row.id}`}
        values={{ intent: 'photos', signUp: row.id, agrees: row.saysOfPhotos }}
      />
      <Button kind="secondary" label={`${words}: ${row.title}`}>
        {words}
      </Button>
    </Form>
  )
}

function Deeds({ row, once }: { readonly row: SignUpLine; readonly once: string }) {
  const { t } = useWords('volunteering')
  const hidden = (intent: string) => (
    <HiddenFields
      version={row.version}
      once={`${once}-${intent}-${row.id}`}
      values={{ intent, signUp: row.id }}
    />
  )
  if (!row.isProposed && !row.isAsked && !row.mayLeave) return null
  return (
    <Cluster>
      <Photos row={row} once={once} />
      {row.isProposed ? (
        <Form method="post">
          {hidden('accept')}
          <Checkbox id={`photos-${row.id}`} name="photos" label={t('photos.agrees')} />
          <Button kind="secondary" label={`${t('deed.accept')}: ${row.title}`}>
            {t('deed.accept')}
          </Button>
        </Form>
      ) : null}
      {row.isAsked ? (
        <Form method="post">
          {hidden('confirm')}
          <Button kind="secondary" label={`${t('deed.confirm')}: ${row.title}`}>
            {t('deed.confirm')}
          </Button>
        </Form>
      ) : null}
      <Form method="post">
        {hidden('leave')}
        <Button kind="secondary" label={`${t('deed.leave')}: ${row.title}`}>
          {t('deed.leave')}
        </Button>
      </Form>
    </Cluster>
  )
}

function TakesPart({ data, proposes, papers }: Props) {
  const { t } = useWords('volunteering')
  return (
    <Card
      flush
      title={t('person.takes-part')}
      aside={data.hours ? <span className="soft">{data.hours}</span> : undefined}
    >
      <Table
        caption={t('person.takes-part')}
        captionHidden
        framed={false}
        rows={data.signUps}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="volunteer" title={t('empty.person')}>
            {t('empty.person-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'event',
            head: t('column.event'),
            lead: true,
            cell: (row) => (
              <RowLead to={`/volunteering/events/${row.eventId}`} note={row.note}>
                {row.title}
              </RowLead>
            ),
          },
          {
            key: 'when',
            head: t('column.when'),
            cell: (row) => (
              <>
                {row.when}
                <RowNote>{row.where}</RowNote>
              </>
            ),
          },
          {
            key: 'state',
            head: t('column.state'),
            cell: (row) => (
              <>
                <Badge tone={row.tone}>{row.state}</Badge>
                {row.reason ? <RowNote>{row.reason}</RowNote> : null}
              </>
            ),
          },
          {
            key: 'deed',
            head: t('column.deed'),
            headHidden: true,
            align: 'end',
            cell: (row) =>
              row.hasPapers ? (
                <Cluster>
                  {proposes ? <Photos row={row} once={data.once} /> : null}
                  {(['certificate', 'letter'] as const).map((kind) => (
                    <ButtonLink key={kind} to={`${papers}/${row.id}?kind=${kind}`} kind="link" download>
                      {t(`paper.${kind}`)}
                    </ButtonLink>
                  ))}
                </Cluster>
              ) : proposes ? (
                <Deeds row={row} once={data.once} />
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

function Shifts({ data, proposes }: Omit<Props, 'papers'>) {
  const { t } = useWords('volunteering')
  const rows = [...data.open, ...data.closed]
  return (
    <Card flush title={t('person.events')}>
      <Table
        caption={t('person.events')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.id}
        empty={
          <EmptyState icon="volunteer" title={t('empty.own')}>
            {t('empty.own-text')}
          </EmptyState>
        }
        columns={[
          {
            key: 'event',
            head: t('column.event'),
            lead: true,
            cell: (row) => (
              <>
                <RowLead to={`/volunteering/events/${row.eventId}`} note={row.note}>
                  {row.title}
                </RowLead>
                <ShiftFindings shift={row} />
              </>
            ),
          },
          {
            key: 'when',
            head: t('column.when'),
            cell: (row) => (
              <>
                {row.when}
                <RowNote>{row.where}</RowNote>
              </>
            ),
          },
          { key: 'seats', head: t('column.seats'), cell: (row) => row.seats },
          {
            key: 'fit',
            head: t('column.fit'),
            cell: (row) => <Badge tone={row.verdictTone}>{row.verdictText}</Badge>,
          },
          {
            key: 'deed',
            head: t('column.deed'),
            headHidden: true,
            align: 'end',
            cell: (row) =>
              proposes && row.verdict !== 'does-not-fit' ? (
                <Form method="post">
                  <HiddenFields
                    once={`${data.once}-${row.id}`}
                    values={{ intent: 'propose', shift: row.id }}
                  />
                  <Button kind="secondary" label={`${t('deed.propose')}: ${row.title}, ${row.when}`}>
                    {t('deed.propose')}
                  </Button>
                </Form>
              ) : null,
          },
        ]}
      />
    </Card>
  )
}

export function PersonVolunteering(props: Props) {
  const { t } = useWords('volunteering')
  return (
    <>
      <p className="soft">{t('person.lead')}</p>
      <TakesPart {...props} />
      <Shifts {...props} />
    </>
  )
}
