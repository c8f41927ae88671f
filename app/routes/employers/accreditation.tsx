/** The accreditation of an employer: its term, the checklist, the light, and what was decided. */
import { useLoaderData } from '@remix-run/react'
import { accreditationPageOf } from '~/features/employers/accreditation-page.server'
import { AccreditationCard } from '~/features/employers/accreditation-card'
import { ChecklistTable } from '~/features/employers/checklist-table'
import { EmployerFrame } from '~/features/employers/employer-frame'
import { LightCard } from '~/features/employers/light-card'
import { page } from '~/platform/guard.server'
import { useWords } from '~/platform/i18n'
import { titled } from '~/platform/page-title'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Columns, Stack } from '~/ui/layout'
import { Timeline } from '~/ui/timeline'

export const meta = titled

export const loader = page('employer.read', accreditationPageOf)

export default function Accreditation() {
  const { head, accreditation, light, items, decisions, mayDecide } = useLoaderData<typeof loader>()
  const { t } = useWords('organisations')
  return (
    <EmployerFrame
      head={head}
      actions={
        mayDecide ? (
          <ButtonLink to={`${head.path}/accredit`} kind="primary" icon="check">
            {t('accredit.title')}
          </ButtonLink>
        ) : undefined
      }
    >
      <Columns aside={light ? <LightCard light={light} /> : null}>
        <Stack>
          <AccreditationCard accreditation={accreditation} />
          <ChecklistTable items={items} path={head.path} />
          {decisions.length > 0 ? (
            <Card title={t('accreditation.decisions')}>
              <Timeline
                label={t('accreditation.decisions')}
                items={decisions.map(({ lines, ...each }) => ({
                  ...each,
                  icon: 'history',
                  body: lines.map((line) => <p key={line}>{line}</p>),
                }))}
              />
            </Card>
          ) : null}
        </Stack>
      </Columns>
    </EmployerFrame>
  )
}
