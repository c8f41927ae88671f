/** A session read by a leave: the reminder that the look was kept, the note, what goes into the card, what staff were told. */
import { useWords } from '~/platform/i18n'
import { Card } from '~/ui/card'
import { KeyFacts } from '~/ui/key-facts'
import { Notice } from '~/ui/notice'
import type { BorrowedPage } from './borrowed.server'
import { NoteReading } from './note-reading'

export function BorrowedView({ data }: { readonly data: BorrowedPage }) {
  const { t } = useWords('secrecy')
  const facts = [
    { name: t('column.author'), value: data.author },
    { name: t('borrowed.kind'), value: data.kind },
    ...(data.conclusion ? [{ name: t('borrowed.conclusion'), value: data.conclusion }] : []),
  ]
  return (
    <>
      <Notice tone="warn" title={t('borrowed.kept')}>
        <p>{t('borrowed.kept-text', { who: data.author })}</p>
      </Notice>
      <Card>
        <KeyFacts facts={facts} />
      </Card>
      <NoteReading title={t('note.title')} reading={data.reading} />
      {data.texts.length === 0 ? null : (
        <Card title={t('borrowed.texts')}>
          {data.texts.map((each) => (
            <section key={each.key}>
              <h3>{each.name}</h3>
              <p className="prose preserved">{each.words}</p>
            </section>
          ))}
        </Card>
      )}
    </>
  )
}
