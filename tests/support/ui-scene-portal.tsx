/** The scenes outside the office: a person's own page and the sign-in page. */
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { FormActions } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { LanguageSwitch } from '~/ui/language-switch'
import { Stack } from '~/ui/layout'
import { PageHeader } from '~/ui/page-header'
import { ProgressBar } from '~/ui/progress-bar'
import { PublicShell } from '~/ui/public-shell'
import { StepCard } from '~/ui/step-card'
import { languages } from './ui-frame'

const language = <LanguageSwitch label="Тіл" action="/language" current="kk" languages={languages} />

/** What a person about to be released sees, in Kazakh. */
export function PortalScene() {
  return (
    <PublicShell brandName="Qadam" skipWord="Мазмұнға өту" language={language}>
      <PageHeader
        title="Сәлеметсіз бе, Гүлнара"
        subtitle={
          <>
            Босатылуға <b>61 күн</b> қалды
          </>
        }
      />
      <Stack>
        <ProgressBar value={304} max={365} label="Босатылуға дейін" height={10} />
        <StepCard
          first
          badges={<Badge tone="warn">Бүгін</Badge>}
          title="Тұратын жеріңізді растаңыз"
          note="Әкімдікке сұрау жіберу үшін мекенжай керек. 2 минут."
          action={
            <ButtonLink to="/x" kind="primary" large wide>
              Растау
            </ButtonLink>
          }
        />
        <StepCard
          title="Жұмыс: тігінші"
          note="Астана, тігін цехы · 118 000 ₸ · 8:00–17:00"
          badges={
            <>
              <Badge tone="good">сізге келеді</Badge>
              <Badge tone="bad" icon="cross">
                жеке куәлік жоқ
              </Badge>
            </>
          }
        >
          <p>Куәлік 1 желтоқсанда дайын болады. Содан кейін өтініш бере аласыз.</p>
        </StepCard>
        <p className="soft">
          Деректеріңізді кім қарады? <a href="/x">3 адам, соңғысы кеше</a>
        </p>
      </Stack>
    </PublicShell>
  )
}

/** Where everybody comes in. */
export function SignInScene() {
  return (
    <PublicShell brandName="Qadam" skipWord="Мазмұнға өту" language={language} narrow footer="Қадам · 2026">
      <PageHeader title="Кіру" subtitle="Қызметтік тіркелгіңізбен" />
      <form className="form card" method="post" noValidate>
        <Input name="login" label="Логин" autoComplete="username" />
        <Input name="password" label="Құпиясөз" type="password" autoComplete="current-password" />
        <FormActions>
          <Button large wide>
            Кіру
          </Button>
        </FormActions>
      </form>
    </PublicShell>
  )
}
