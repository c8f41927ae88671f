/** Needs by the sides of a life: how many of them are met, and what stands behind the count. */
import { Form, Link } from '@remix-run/react'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Confirm } from '~/ui/confirm'
import { HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { ProgressBar } from '~/ui/progress-bar'
import { RowLead, RowNote } from '~/ui/row-lead'
import { Table } from '~/ui/table'
import type { NeedsPage } from './needs-page.server'

type Pathway = NeedsPage['pathways'][number]
type Need = NeedsPage['needs'][number]

function Progress({ row }: { readonly row: Pathway }) {
  if (row.words === null) return <span className="soft">{row.quiet}</span>
  return <ProgressBar value={row.met} max={row.total} label={row.name} words={row.words} />
}

export function PathwayTable({ rows }: { readonly rows: readonly Pathway[] }) {
  const { t } = useWords('assessments')
  return (
    <Card flush title={t('pathways')}>
      <Table
        caption={t('pathways')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: 'name', head: t('pathway-head'), lead: true, width: 'medium', cell: (row) => row.name },
          { key: 'met', head: t('met-head'), width: 'medium', cell: (row) => <Progress row={row} /> },
          {
            key: 'needs',
            head: t('needs-head'),
            label: '',
            cell: (row) => row.needs.map(({ name }) => name).join(', ') || <span className="soft">–</span>,
          },
        ]}
      />
    </Card>
  )
}

/** The person turns help down, or wants it again: their word, taken down by whoever heard it. */
function PersonsWord({ need }: { readonly need: Need }) {
  const { t } = useWords('assessments')
  const { answer } = need
  if (!answer) return null
  const deed = t(answer.to === 'declined' ? 'deed.decline' : 'deed.want-again')
  return (
    <Confirm summary={deed} question={t(`question.${answer.to}`, { need: need.name })}>
      <Form method="post" className="form">
        <HiddenFields
          version={answer.version}
          values={{ intent: 'need', need: need.need, state: answer.to }}
        />
        <Input
          name="note"
          id={`note-${need.need}`}
          label={t('field.persons-words')}
          mark={t('common:optional')}
          width="full"
        />
        <Button kind="secondary" label={`${deed}: ${need.name}`}>
          {deed}
        </Button>
      </Form>
    </Confirm>
  )
}

export function NeedTable({ rows }: { readonly rows: readonly Need[] }) {
  const { t } = useWords('assessments')
  if (rows.length === 0) return null
  return (
    <Card flush title={t('needs')}>
      <Table
        caption={t('needs')}
        captionHidden
        framed={false}
        rows={rows}
        rowKey={(row) => row.need}
        columns={[
          {
            key: 'name',
            head: t('need-head'),
            lead: true,
            cell: (row) => <RowLead note={row.pathway}>{row.name}</RowLead>,
          },
          {
            key: 'status',
            head: t('status-head'),
            label: '',
            width: 'medium',
            cell: (row) => (
              <>
                <Badge tone={row.tone}>{row.status}</Badge>
                {row.note ? <RowNote>{row.note}</RowNote> : null}
                {row.addTo ? (
                  <RowNote>
                    <Link to={row.addTo}>{t('deed.add-measure')}</Link>
                  </RowNote>
                ) : null}
              </>
            ),
          },
          {
            key: 'deed',
            head: t('deed-head'),
            headHidden: true,
            label: '',
            align: 'end',
            width: 'medium',
            cell: (row) => <PersonsWord need={row} />,
          },
        ]}
      />
    </Card>
  )
}
