/** What the facts suggest, as ticks by need; what is uncertain stays unticked until somebody has asked. */
import type { FormReader } from '~/platform/form'
import { useWords } from '~/platform/i18n'
import { Badge } from '~/ui/badge'
import { CheckboxGroup } from '~/ui/checkbox'
import type { SuggestedNeed } from './need-page.server'

export type SuggestionFieldsProps = {
  readonly form: FormReader
  readonly suggestions: readonly SuggestedNeed[]
}

export function SuggestionFields({ form, suggestions }: SuggestionFieldsProps) {
  const { t } = useWords('plans')
  if (suggestions.length === 0) return <p>{t('draft.nothing')}</p>
  return (
    <>
      {suggestions.map((each) => (
        <CheckboxGroup
          key={each.need}
          name="measures"
          id={`measures-${each.need}`}
          label={
            <>
              {each.title}{' '}
              <Badge tone={each.certainty === 'to-ask' ? 'warn' : 'info'}>{each.certaintyWord}</Badge>
            </>
          }
          hint={[each.block, each.cite, each.said].filter(Boolean).join(' · ')}
          options={each.measures.map(({ key, title, note }) => ({ value: key, label: title, hint: note }))}
          defaultValue={form.values(
            'measures',
            each.measures.filter(({ ticked }) => ticked).map(({ key }) => key),
          )}
        />
      ))}
    </>
  )
}
