import { Fragment } from 'react';
import { templateText } from '@countersign/contracts/template-text';
import type { Template } from '../../../api/templates.js';
import { t } from '../../../lib/language/t.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import { Field } from '../../../ui/field.js';
import { obstacleWords, templateKey } from '../template-choice.policy.js';
import type { Templates } from '../use-templates.js';
import './template-picker.css';

interface TemplatePickerProps {
  templates: Templates;
  channelName: string;
  /** What was written or drafted; it waits for when they write again. */
  keptTexts: string[];
  readOnly: boolean;
}

/** In the place of the editor once the channel takes no free text: an approved text, and what stands in its places. */
export function TemplatePicker({ templates, channelName, keptTexts, readOnly }: TemplatePickerProps) {
  const { list, choice, choose } = templates;
  const kept = keptTexts.filter((text) => /\S/.test(text));
  return (
    <div className="template-picker">
      <Banner tone="warn" title={t('{{channelName}} takes templates only', { channelName })}>
        {t('The customer wrote too long ago. When they write again, you can reply freely.')}
      </Banner>
      {list.length > 0 && (
        <fieldset className="templates" disabled={readOnly}>
          <legend>{t('Template')}</legend>
          {list.map((template) => {
            const parameters = isChosen(template, templates) ? choice?.parameters : undefined;
            return (
              <Fragment key={templateKey(template)}>
                <Option {...{ template, parameters }} onChoose={() => choose(template)} />
                {parameters && parameters.length > 0 && <Places templates={templates} readOnly={readOnly} />}
              </Fragment>
            );
          })}
        </fieldset>
      )}
      <Missing templates={templates} channelName={channelName} />
      {kept.length > 0 && (
        <details className="template-kept">
          <summary>{t('Your text is kept')}</summary>
          {kept.map((text, index) => (
            <p key={index} dir="auto">
              {text}
            </p>
          ))}
        </details>
      )}
    </div>
  );
}

const isChosen = (template: Template, { choice }: Templates): boolean =>
  choice !== undefined && templateKey(choice.template) === templateKey(template);

interface OptionProps {
  template: Template;
  /** Of the one that is chosen. */
  parameters: string[] | undefined;
  onChoose: () => void;
}

/** One template, as the customer would read it. */
function Option({ template, parameters, onChoose }: OptionProps) {
  const { name, language, obstacle } = template;
  return (
    <label className={obstacle ? 'template template-unusable' : 'template'}>
      <input
        type="radio"
        name="template"
        checked={parameters !== undefined}
        disabled={obstacle !== undefined}
        onChange={onChoose}
      />
      <span className="template-body">
        <span className="template-name">
          {name} <span className="template-language">{language.replace('_', '-')}</span>
        </span>
        <span className="template-text" dir="auto" lang={language.replace('_', '-')}>
          {templateText(template, parameters ?? [])}
        </span>
        {obstacle && <span className="template-obstacle">{obstacleWords(obstacle)}</span>}
      </span>
    </label>
  );
}

function Places({
  templates: { choice, fill },
  readOnly,
}: Pick<TemplatePickerProps, 'templates' | 'readOnly'>) {
  return (
    <div className="template-places">
      {choice?.parameters.map((value, place) => (
        <Field
          key={place}
          label={t('Place {{place}}', { place: place + 1 })}
          dir="auto"
          value={value}
          readOnly={readOnly}
          onChange={(event) => fill(place, event.target.value)}
        />
      ))}
    </div>
  );
}

const wordTable = () => ({
  loading: t('Loading the templates…'),
  failed: t('The templates could not be loaded.'),
  none: t('No templates are known for this account.'),
});

/** Says why there is nothing to choose, and lets one ask for the list. */
function Missing({ templates, channelName }: Pick<TemplatePickerProps, 'templates' | 'channelName'>) {
  const { missing, ask, asking, notSaid } = templates;
  return (
    <div className="template-missing">
      {missing && <p role="status">{wordTable()[missing]}</p>}
      {notSaid && (
        <p role="alert">
          {t(
            '{{channelName}} did not give out the list. An administrator can set the id of the business account.',
            { channelName },
          )}
        </p>
      )}
      <Button look="quiet" icon="redraft" disabled={asking} onClick={ask}>
        {asking ? t('Asking…') : t('Ask {{channelName}} for its templates', { channelName })}
      </Button>
    </div>
  );
}
