/** One line in full: the law and the fit by today's facts, the alternatives with their cost, the officer's answer. */
import { Form, Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ScoreBar } from '~/ui/charts/score-bar'
import { Checkbox } from '~/ui/checkbox'
import { FindingsList } from '~/ui/findings-list'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { RowLead } from '~/ui/row-lead'
import { type Column, Table } from '~/ui/table'
import { Textarea } from '~/ui/textarea'
import type { LinePage } from './line-page.server'

type Props = { readonly data: LinePage }
type Now = NonNullable<LinePage['now']>

function Fit({ now, onTheDay }: { readonly now: Now; readonly onTheDay: string }) {
  const { t } = useWords('matching')
  return (
    <Card title={t('explanation.fit')} aside={<span className="soft small">{onTheDay}</span>}>
      <ScoreBar
        total={now.total}
        parts={now.parts}
        words={{
          caption: t('explanation.fit'),
          of: t('page.of'),
          partHead: t('page.part'),
          valueHead: t('page.points'),
        }}
      />
    </Card>
  )
}

function LawNow({ now }: { readonly now: Now }) {
  const { t } = useWords('law')
  const { t: say } = useWords('allocation')
  return (
    <Card title={say('line.law')} aside={<Badge tone={now.verdict.tone}>{now.verdict.text}</Badge>}>
      <FindingsList
        label={say('line.law')}
        stateWords={{ held: t('state.held'), failed: t('state.failed'), unknown: t('state.unknown') }}
        findings={now.findings}
      />
    </Card>
  )
}

type Alternative = LinePage['alternatives'][number]

function Alternatives({ data }: Props) {
  const { t } = useWords('allocation')
  const columns: readonly Column<Alternative>[] = [
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
    { key: 'points', head: t('column.score'), align: 'end', cell: (row) => row.points },
    { key: 'cost', head: t('column.cost'), align: 'end', cell: (row) => row.cost },
  ]
  return (
    <Card title={t('alternative.title')} flush>
      <Table
        caption={t('alternative.title')}
        captionHidden
        framed={false}
        columns={columns}
        rows={data.alternatives}
        rowKey={(row) => row.id}
        empty={<p className="soft">{t('alternative.none')}</p>}
      />
    </Card>
  )
}

function Answer({ data, form }: Props & { readonly form: FormReader }) {
  const { t } = useWords('allocation')
  const { t: referrals } = useWords('referrals')
  const unknowns = data.now?.unknowns ?? 0
  return (
    <Card title={t('line.answer')} tone="accent">
      <Form method="post" className="form" noValidate>
        <HiddenFields once={data.once} version={data.version} />
        <p className="soft small">{data.lapses}</p>
        {unknowns > 0 ? (
          <Checkbox
            name="acknowledged"
            label={referrals('acknowledge', { count: unknowns })}
            defaultChecked={form.value('acknowledged') !== ''}
            error={form.error('acknowledged')}
          />
        ) : null}
        <Textarea
          name="note"
          label={t('line.note')}
          mark={t('common:optional')}
          rows={2}
          defaultValue={form.value('note')}
          error={form.error('note')}
        />
        <FormActions>
          <Button kind="primary" icon="check">
            {t('deed.accept')}
          </Button>
          <ButtonLink to={`${data.linesTo}/${data.lineId}/decline`}>{t('deed.decline-form')}</ButtonLink>
          <ButtonLink to={data.withoutTo} kind="link">
            {t('what-if.without')}
          </ButtonLink>
        </FormActions>
      </Form>
    </Card>
  )
}

export function LineView({ data, form }: Props & { readonly form: FormReader }) {
  const { t } = useWords('allocation')
  return (
    <Stack>
      {data.turns.length > 0 ? (
        <Notice tone="warn" title={t('line.meanwhile')}>
          <ul>
            {data.turns.map((turn) => (
              <li key={turn}>{turn}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {data.referralTo ? (
        <Notice tone="good" title={t('line.accepted', { when: data.decidedAt ?? '' })}>
          <Link to={data.referralTo}>{t('line.to-referral')}</Link>
        </Notice>
      ) : null}
      {data.end ? (
        <Notice tone="plain" title={t('line.declined', { when: data.decidedAt ?? '' })}>
          <p>{data.end}</p>
        </Notice>
      ) : null}
      <Notice tone={data.effect.tone} title={data.effect.text}>
        <p>{data.compared}</p>
      </Notice>
      {data.mayAnswer ? <Answer data={data} form={form} /> : null}
      {data.now ? <Fit now={data.now} onTheDay={data.onTheDay} /> : null}
      <Alternatives data={data} />
      {data.now ? <LawNow now={data.now} /> : null}
    </Stack>
  )
}
