/** A form's scene in Kazakh: every control, with hints, errors and what was typed. */
import { Badge } from '~/ui/badge'
import { Button, ButtonLink } from '~/ui/button'
import { Checkbox, CheckboxGroup } from '~/ui/checkbox'
import { DateInput } from '~/ui/date-input'
import { ErrorSummary } from '~/ui/error-summary'
import { FileInput } from '~/ui/file-input'
import { Fieldset, FormActions, FormRow, HiddenFields } from '~/ui/form-parts'
import { Input } from '~/ui/input'
import { Cluster } from '~/ui/layout'
import { Notice } from '~/ui/notice'
import { PageHeader } from '~/ui/page-header'
import { RadioGroup } from '~/ui/radio-group'
import { Select } from '~/ui/select'
import { Textarea } from '~/ui/textarea'
import { PreviewFrame } from './ui-frame'

function Who() {
  return (
    <Fieldset legend="Адам туралы мәліметтер">
      <Input
        name="surname"
        label="Тегі"
        defaultValue="Тілеубердіұлы"
        error="Тегін кириллицамен жазыңыз"
        required
      />
      <Input
        name="iin"
        label="ЖСН"
        hint="12 цифр, жеке куәліктен"
        inputMode="numeric"
        width="s"
        mark="(бар болса)"
      />
      <FormRow>
        <DateInput name="birthDate" label="Туған күні" defaultValue="1992-04-12" />
        <Input name="wage" label="Жалақысы" suffix="₸" inputMode="numeric" width="s" defaultValue="118 000" />
      </FormRow>
      <Select
        name="institution"
        label="Мекеме"
        emptyLabel="Таңдаңыз…"
        error="Мекемені таңдаңыз"
        groups={[
          { label: 'Қарағанды облысы', options: [{ value: '1', label: '№54 мекеме, қауіпсіздігі орташа' }] },
          { label: 'Астана', options: [{ value: '2', label: '№12 мекеме' }] },
        ]}
      />
    </Fieldset>
  )
}

function Wishes() {
  return (
    <Fieldset legend="Қалауы және шектеулері">
      <RadioGroup
        name="agreement"
        label="Бағдарламамен келісесіз бе?"
        hint="Жауап бермесе, себебін төменде жазыңыз."
        error="Бір жауапты таңдаңыз"
        options={[
          { value: 'yes', label: 'Келісемін' },
          { value: 'no', label: 'Келіспеймін', hint: 'Өтінішін қоса тіркеңіз' },
          { value: 'unable', label: 'Жауап бере алмады' },
        ]}
      />
      <CheckboxGroup
        name="regions"
        label="Жұмыс істегісі келетін өңірлер"
        shape="columns"
        defaultValue={['b']}
        options={[
          { value: 'a', label: 'Астана' },
          { value: 'b', label: 'Қарағанды облысы' },
          { value: 'c', label: 'Солтүстік Қазақстан облысы' },
          { value: 'd', label: 'Шығыс Қазақстан облысы' },
        ]}
      />
      <Textarea name="statement" label="Мәлімдемесі" hint="Өз сөзімен, өзгертпей." mark="(міндетті емес)" />
      <FileInput
        name="scan"
        label="Құжаттың көшірмесі"
        accept=".pdf,.jpg"
        hint="PDF немесе JPG, 10 МБ дейін"
      />
      <Checkbox
        name="consent"
        label="Деректерін өңдеуге жазбаша келісімі бар"
        hint="№ 482 бұйрық, 5-тармақ"
      />
    </Fieldset>
  )
}

/** Every control at once, refused. */
export function FormScene() {
  return (
    <PreviewFrame language="kk">
      <PageHeader
        trailLabel="Жол"
        trail={[{ label: 'Адамдар', to: '/people' }, { label: 'Жаңа жазба' }]}
        title="Жаңа адамды тіркеу: бостандықтан айыру орнынан босатылуға дайындық"
      />
      <form className="form" method="post" noValidate>
        <ErrorSummary
          title="Үш жерін түзету керек"
          problems={[
            { field: 'surname', text: 'Тегін кириллицамен жазыңыз' },
            { field: 'institution', text: 'Мекемені таңдаңыз' },
            { field: 'agreement', text: 'Бір жауапты таңдаңыз' },
          ]}
        />
        <Notice tone="warn" title="Мерзім қысқа">
          <p>Босатылуға бір жылдан аз қалды, сондықтан бағдарлама бірден басталады.</p>
        </Notice>
        <Notice tone="bad" title="Қабылданбады">
          <p>Жалақы ең төменгі мөлшерден аз (Еңбек кодексі, 104-бап).</p>
        </Notice>
        <HiddenFields version={3} once="token" />
        <Who />
        <Wishes />
        <FormActions>
          <Button>Сақтау</Button>
          <Button kind="secondary" name="deed" value="draft">
            Жоба ретінде қалдыру
          </Button>
          <Button kind="danger" icon="trash">
            Өшіру
          </Button>
          <Button disabled>Жіберу</Button>
          <ButtonLink to="/people" kind="link">
            Бас тарту
          </ButtonLink>
        </FormActions>
        <Cluster>
          <Badge tone="good">орындалды</Badge>
          <Badge tone="warn">3 күннен кейін</Badge>
          <Badge tone="bad">мерзімі өтті</Badge>
          <Badge tone="info">жауап күтілуде</Badge>
          <Badge>жоспарда</Badge>
          <Badge tone="accent">жаңа</Badge>
        </Cluster>
      </form>
    </PreviewFrame>
  )
}
