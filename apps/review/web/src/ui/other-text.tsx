import { t } from '../lib/language/t.js';
import { Banner } from './banner.js';
import { Button } from './button.js';
import './other-text.css';

interface OtherTextProps {
  /** Its paragraphs. */
  texts: readonly string[];
  onKeepThis: () => void;
  onKeepOther: () => void;
}

/** What the person wrote at the same time in another tab or on another device: both are kept until they choose. */
export function OtherText({ texts, onKeepThis, onKeepOther }: OtherTextProps) {
  return (
    <Banner
      tone="warn"
      urgent
      title={t('You wrote something else in another tab or on another device')}
      actions={
        <>
          <Button onClick={onKeepThis}>{t('Keep this one')}</Button>
          <Button onClick={onKeepOther}>{t('Keep the other one')}</Button>
        </>
      }
    >
      <p>{t('Both are kept until you choose. The other one says:')}</p>
      <blockquote className="other-text" aria-label={t('The other one')}>
        {texts.map((text, index) => (
          <p key={index} dir="auto">
            {text}
          </p>
        ))}
      </blockquote>
    </Banner>
  );
}
