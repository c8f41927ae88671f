/** One request on the page: what is asked, the clock, the list, the confirmation. */
import { Form, Link } from '@remix-run/react'
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Disclosure } from '~/ui/confirm'
import { FormActions, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { KeyFacts } from '~/ui/key-facts'
import { Cluster, Columns, Stack } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { Textarea } from '~/ui/textarea'
import { CandidatesTable } from './candidates-table'
import type { RequestPage } from './request-page.server'

type Props = { readonly page: RequestPage; readonly form: FormReader }

function Clock({ page }: { readonly page: RequestPage }) {
  const { t } = useWords('requests')
  return (
    <Card title={t('clock.title')} aside={<Badge tone={page.state.tone}>{page.state.text}</Badge>}>
      <Stack gap="tight">
        {page.clock ? (
          <Cluster>
            <Badge tone={page.clock.tone} icon="clock">
              {page.clock.text}
            </Badge>
          </Cluster>
        ) : null}
        <p className="soft small">{t('clock.law', { day: page.dueOn })}</p>
        {page.deeds.map((deed) => (
          <ButtonLink key={deed.to} to={deed.to} kind="secondary" wide>
            {deed.text}
          </ButtonLink>
        ))}
      </Stack>
    </Card>
  )
}

function ListDeeds({ page, form }: Props) {
  const { t } = useWords('requests')
  if (!page.mayDraw) return null
  return (
    <Stack gap="tight">
      <Form method="post" action={`/requests/${page.id}/list`}>
        <HiddenFields version={page.version} once={page.drawOnce} values={{ intent: 'draw' }} />
        <Button kind={page.listed.length === 0 ? 'primary' : 'secondary'} icon="match">
          {t(page.listed.length === 0 ? 'deed.draw' : 'deed.draw-again')}
        </Button>
      </Form>
      <Disclosure summary={t('deed.add')}>
        <Form method="post" action={`/requests/${page.id}/list`} className="form" noValidate>
          <HiddenFields version={page.version} once={page.addOnce} values={{ intent: 'add' }} />
          <Input
            name="iin"
            label={t('field.iin')}
            hint={t('hint.iin')}
            inputMode="numeric"
            width="m"
            defaultValue={form.value('iin')}
            error={form.error('iin')}
          />
          <Button kind="secondary">{t('deed.add')}</Button>
        </Form>
      </Disclosure>
    </Stack>
  )
}

function Confirming({ page, form }: Props) {
  const { t } = useWords('requests')
  if (!page.mayConfirm) return null
  return (
    <Card title={t('confirm.title')}>
      <Form method="post" action={`/requests/${page.id}/list`} className="form" noValidate>
        <HiddenFields version={page.version} once={page.confirmOnce} values={{ intent: 'confirm' }} />
        <p className="soft small">{t('confirm.text')}</p>
        <Textarea
          name="answer"
          label={t('field.answer')}
          hint={t('hint.answer')}
          mark={t('common:optional')}
          rows={3}
          defaultValue={form.value('answer')}
          error={form.error('answer')}
        />
        <FormActions>
          <Button icon="check">{t('deed.confirm')}</Button>
        </FormActions>
      </Form>
    </Card>
  )
}

function Chosen({ page }: { readonly page: RequestPage }) {
  const { t } = useWords('requests')
  return (
    <Card title={t('chosen.title')}>
      {page.chosen.length === 0 ? <p className="soft">{t('chosen.none')}</p> : null}
      <ul className="bare stack">
        {page.chosen.map((each) => (
          <li key={each.id}>
            <Cluster>
              <Link to={each.to}>{each.name}</Link>
              <Badge tone={each.stage.tone}>{each.stage.text}</Badge>
              {each.contractTo ? (
                <ButtonLink to={each.contractTo} kind="link" icon="download" reloadDocument>
                  {t('paper.name.labour-contract')}
                </ButtonLink>
              ) : null}
              {each.noticeTo ? (
                <ButtonLink to={each.noticeTo} kind="link">
                  {t('deed.notice')}
                </ButtonLink>
              ) : null}
            </Cluster>
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function RequestView({ page, form }: Props) {
  const { t } = useWords('requests')
  return (
    <Columns
      aside={
        <>
          <Clock page={page} />
          <Card title={t('procedure.title')}>
            <p>{page.procedure.text}</p>
            <p className="soft small">{page.procedure.cite}</p>
          </Card>
        </>
      }
    >
      {page.isOverdue ? (
        <Notice tone="bad" title={t('overdue.title')}>
          {t('overdue.text')}
        </Notice>
      ) : null}
      <Card title={t('asked')}>
        <KeyFacts facts={page.facts} />
      </Card>
      {page.isInside ? (
        <Card
          title={t('candidates')}
          flush
          aside={
            page.sheetTo ? (
              <>
                <ButtonLink to={`${page.sheetTo}?as=pdf`} kind="link" icon="print" reloadDocument>
                  PDF
                </ButtonLink>
                <ButtonLink to={`${page.sheetTo}?as=docx`} kind="link" icon="download" reloadDocument>
                  DOCX
                </ButtonLink>
              </>
            ) : undefined
          }
        >
          <CandidatesTable rows={page.listed} mayDecide={page.mayDraw} />
        </Card>
      ) : (
        <Chosen page={page} />
      )}
      <ListDeeds page={page} form={form} />
      <Confirming page={page} form={form} />
    </Columns>
  )
}
