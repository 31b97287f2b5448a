import { SecondFactorSteps } from '../features/second-factor/components/second-factor-steps.js';
import { Entrance } from '../features/session/components/entrance.js';
import { t } from '../lib/language/t.js';

/** What somebody sees before anything else where the workspace asks for a second factor and they have none. */
export function SecondFactorFirst({ onDone }: { onDone: () => void }) {
  return (
    <Entrance
      title={t('Set up a second factor')}
      lead={t('This workspace asks everybody for one. It takes a minute.')}
    >
      <div className="entrance-form">
        <SecondFactorSteps onDone={onDone} />
      </div>
    </Entrance>
  );
}
