import type { Template } from '../../../api/templates.js';
import { t } from '../../../lib/language/t.js';
import { Field } from '../../../ui/field.js';
import { Pick } from '../../../ui/pick.js';
import { readsAs, templateKey, withTemplate, type FirstMessageForm } from '../first-message-form.policy.js';

interface TemplateFieldsProps {
  form: FirstMessageForm;
  templates: readonly Template[];
  listed: boolean;
  /** How it reads is shown elsewhere. */
  shown: boolean;
  onChange: (form: FirstMessageForm) => void;
}

/** An approved text, and what stands in its places. */
export function TemplateFields({ form, templates, listed, shown, onChange }: TemplateFieldsProps) {
  const usable = templates.filter(({ obstacle }) => obstacle === undefined);
  const reads = readsAs(form, templates);
  const fill = (place: number, value: string): void =>
    onChange({ ...form, parameters: form.parameters.map((one, index) => (index === place ? value : one)) });
  return (
    <fieldset className="first-message-part">
      <legend>{t('What they read')}</legend>
      <Pick
        label={t('Template')}
        value={form.template}
        choices={[
          ['', t('Choose a template')] as const,
          ...usable.map(
            (one) => [templateKey(one), `${one.name} · ${one.language.replace('_', '-')}`] as const,
          ),
        ]}
        onPick={(key) =>
          onChange(
            withTemplate(
              form,
              usable.find((one) => templateKey(one) === key),
            ),
          )
        }
      />
      {listed && usable.length === 0 && (
        <p role="status" className="field-hint">
          {t('This account has no template that can be sent. An administrator adds them at WhatsApp.')}
        </p>
      )}
      {form.parameters.map((value, place) => (
        <Field
          key={place}
          label={t('Place {{place}}', { place: place + 1 })}
          dir="auto"
          required
          value={value}
          onChange={(event) => fill(place, event.target.value)}
        />
      ))}
      {reads && !shown && (
        <figure className="first-message-shown first-message-kept">
          <blockquote dir="auto">{reads}</blockquote>
        </figure>
      )}
    </fieldset>
  );
}
