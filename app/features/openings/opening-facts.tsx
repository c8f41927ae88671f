/** What an opening offers and what it asks. */
import { Link } from '@remix-run/react'
import { useKeyedWords, useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { type Fact, KeyFacts } from '~/ui/key-facts'
import { Notice } from '~/ui/notice'
import type { ToldOpening } from './telling.server'
import { WeekHours } from './week-hours'

const isUnpaid = (kind: string): boolean => kind === 'volunteer' || kind === 'course'

export function OpeningFacts({
  opening,
  mayReadOrganisation,
}: {
  readonly opening: ToldOpening
  readonly mayReadOrganisation: boolean
}) {
  const { t } = useWords('openings')
  const say = useKeyedWords()
  const none = <span className="soft">{t('common:none')}</span>
  const organisation = mayReadOrganisation ? (
    <Link to={`/organisations/${opening.organisationId}`}>{opening.organisationName}</Link>
  ) : (
    opening.organisationName
  )
  const ofCourse: Fact[] =
    opening.kind === 'course'
      ? (['givesSkills', 'weeklyHours', 'endsOn'] as const).map((name) => ({
          name: t(`field.${name}`),
          value: opening[name] || none,
        }))
      : []
  const facts: Fact[] = [
    { name: t('field.organisationId'), value: organisation },
    { name: t('field.kind'), value: t(`kind.${opening.kind}`) },
    { name: t('field.channel'), value: say(`openings:channel.${opening.channel}`) },
    { name: t('field.occupation'), value: opening.occupation || none },
    { name: t('field.placeKato'), value: opening.place || none },
    { name: t('field.siteName'), value: opening.siteName || none },
    { name: t('field.institutionId'), value: opening.institution || t('no-institution') },
    { name: t('field.wage'), value: opening.wage || (isUnpaid(opening.kind) ? t('unpaid') : none) },
    { name: t('field.places'), value: opening.places },
    { name: t('field.startsOn'), value: opening.startsOn || none },
    ...ofCourse,
    { name: t('field.closesOn'), value: opening.closesOn || t('open-ended') },
  ]
  return (
    <Card title={t('section.offer')}>
      <div className="stack">
        <KeyFacts facts={facts} />
        {opening.description ? <p className="prose">{opening.description}</p> : null}
      </div>
    </Card>
  )
}

const asked = [
  'safetyLevels',
  'skills',
  'experienceYears',
  'minTermMonths',
  'minAge',
  'demands',
  'documents',
  'sexes',
  'minEducation',
] as const

export function OpeningRequirements({ opening }: { readonly opening: ToldOpening }) {
  const { t } = useWords('openings')
  const facts = asked
    .filter((name) => opening.requirements[name] !== '')
    .map((name) => ({ name: t(`field.${name}`), value: opening.requirements[name] }))
  return (
    <Card title={t('section.requirements')}>
      <div className="stack">
        {facts.length > 0 ? <KeyFacts facts={facts} /> : <p className="soft">{t('no-requirements')}</p>}
        {opening.withMinors ? <Notice tone="warn">{t('field.withMinors')}</Notice> : null}
        {opening.servesAlcohol ? <Notice tone="warn">{t('field.servesAlcohol')}</Notice> : null}
      </div>
    </Card>
  )
}

export function OpeningHours({ opening }: { readonly opening: ToldOpening }) {
  const { t } = useWords('openings')
  return (
    <Card title={t('field.shifts')}>
      <div className="stack">
        {opening.shifts.length > 0 ? (
          <WeekHours shifts={opening.shifts} />
        ) : (
          <p className="soft">{t('common:none')}</p>
        )}
        {opening.isNight ? <Notice tone="warn">{t('night-work')}</Notice> : null}
      </div>
    </Card>
  )
}
