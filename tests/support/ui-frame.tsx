/** The frame that the preview's scenes stand in, with invented words. */
import type { ReactNode } from 'react'
import { AppShell } from '~/ui/app-shell'
import { LanguageSwitch } from '~/ui/language-switch'
import { MenuButton, MenuLink } from '~/ui/menu'
import type { NavGroup } from '~/ui/navigation'
import { SearchField } from '~/ui/search-field'
import { UserMenu } from '~/ui/user-menu'

export const languages = [
  { code: 'kk', short: 'Қаз', name: 'Қазақша' },
  { code: 'ru', short: 'Рус', name: 'Русский' },
  { code: 'en', short: 'Eng', name: 'English' },
] as const

type Item = readonly [to: string, label: string, icon: NavGroup['items'][number]['icon'], count?: number]

const group = (key: string, title: string | undefined, items: readonly Item[]): NavGroup => ({
  key,
  title,
  items: items.map(([to, label, icon, count]) => ({ to, label, icon, count, end: to === '/' })),
})

const russian: readonly NavGroup[] = [
  group('main', undefined, [
    ['/', 'Сегодня', 'today', 20],
    ['/people', 'Люди', 'people'],
    ['/plans', 'Программы', 'plan', 40],
    ['/calendar', 'Календарь', 'calendar'],
  ]),
  group('work', 'Трудоустройство', [
    ['/openings', 'Места', 'place'],
    ['/matching', 'Подбор', 'match'],
    ['/referrals', 'Заявки', 'referral', 6],
    ['/sites', 'Производства', 'factory'],
  ]),
  group('rest', 'Прочее', [
    ['/volunteering', 'Волонтёрство', 'volunteer'],
    ['/training', 'Обучение', 'training'],
    ['/reports', 'Отчёты', 'report'],
  ]),
]

const kazakh: readonly NavGroup[] = [
  group('main', undefined, [
    ['/', 'Бүгін', 'today', 20],
    ['/people', 'Адамдар', 'people'],
    ['/plans', 'Бағдарламалар', 'plan', 1240],
    ['/calendar', 'Күнтізбе', 'calendar'],
  ]),
  group('work', 'Жұмысқа орналастыру', [
    ['/openings', 'Жұмыс орындары', 'place'],
    ['/matching', 'Іріктеу', 'match'],
    ['/referrals', 'Жолдамалар', 'referral', 6],
    ['/sites', 'Өндірістер', 'factory'],
  ]),
  group('rest', 'Басқа', [
    ['/volunteering', 'Еріктілік', 'volunteer'],
    ['/sessions', 'Психологиялық сүйемелдеу', 'heart'],
    ['/reports', 'Есептер', 'report'],
  ]),
]

export type FrameProps = { readonly language: 'kk' | 'ru'; readonly children: ReactNode }

/** A signed-in officer's frame in Kazakh or Russian. */
export function PreviewFrame({ language, children }: FrameProps) {
  const kk = language === 'kk'
  return (
    <AppShell
      brandName="Qadam"
      groups={kk ? kazakh : russian}
      words={{
        skip: kk ? 'Мазмұнға өту' : 'К содержанию',
        navigation: kk ? 'Бөлімдер' : 'Разделы',
        more: kk ? 'Тағы' : 'Ещё',
      }}
      search={
        <form role="search" method="post" action="/search">
          <SearchField
            name="q"
            label={kk ? 'Адамды, орынды, бағдарламаны табу…' : 'Найти человека, место, программу…'}
            keys="Ctrl K"
          />
        </form>
      }
      language={
        <LanguageSwitch
          label={kk ? 'Тіл' : 'Язык'}
          action="/language"
          current={language}
          languages={languages}
        />
      }
      user={
        <UserMenu
          name="Серікқызы А."
          role={kk ? 'еңбек және тұрмыс инспекторы, №54' : 'инспектор по труду и быту, №54'}
          label={kk ? 'Тіркелгі' : 'Учётная запись'}
        >
          <MenuLink to="/account" icon="settings">
            {kk ? 'Баптаулар' : 'Настройки'}
          </MenuLink>
          <form method="post" action="/sign-out">
            <MenuButton icon="logout">{kk ? 'Шығу' : 'Выйти'}</MenuButton>
          </form>
        </UserMenu>
      }
    >
      {children}
    </AppShell>
  )
}
