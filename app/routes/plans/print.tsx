/** The official form on paper, in Kazakh, Russian or both. */
import { useLoaderData } from '@remix-run/react'
import { OfficialForm } from '~/features/plans/official-form'
import '~/features/plans/paper.css'
import { printPageOf } from '~/features/plans/print-page.server'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Chips } from '~/ui/chips'
import { Cluster } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'

export const meta = titled

export const loader = page('plan.read', printPageOf)

export default function Print() {
  const { planId, name, back, choice, sheets } = useLoaderData<typeof loader>()
  const { t } = useWords('plans')
  const choices = (['kk', 'ru', 'both'] as const).map((each) => ({
    to: `/plans/${planId}/print?lang=${each}`,
    label: t(`print.${each}`),
    current: each === choice,
  }))
  return (
    <>
      <div className="not-printed">
        <PageHeader
          title={t('print.title')}
          subtitle={t('print.how')}
          trail={[{ label: name, to: back }, { label: t('print.title') }]}
          trailLabel={t('trail')}
        />
        <Chips label={t('print.language')} chips={choices} />
        <Cluster>
          {(['pdf', 'docx'] as const).map((format) => (
            <ButtonLink
              key={format}
              to={`/plans/${planId}/print/file?as=${format}&lang=${choice}`}
              icon="download"
              reloadDocument
            >
              {t(`print.${format}`)}
            </ButtonLink>
          ))}
        </Cluster>
      </div>
      {sheets.map((sheet) => (
        <OfficialForm key={sheet.language} sheet={sheet} />
      ))}
    </>
  )
}
