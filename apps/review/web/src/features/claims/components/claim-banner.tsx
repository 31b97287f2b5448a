import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemDetail } from '../../../api/items.js';
import { keys } from '../../../api/keys.js';
import { getMe } from '../../../api/session.js';
import { usePageKeys } from '../../../lib/keyboard/use-page-keys.js';
import { t } from '../../../lib/language/t.js';
import { ActionKey } from '../../../ui/action-key.js';
import { Banner } from '../../../ui/banner.js';
import { Button } from '../../../ui/button.js';
import type { ClaimKeeper } from '../claim-keeper.js';
import { TakeDialog } from './take-dialog.js';

interface ClaimBannerProps {
  item: ItemDetail;
  claims: ClaimKeeper;
  /** Whether it worked or not: the item is another by now. */
  onTried: () => void;
}

/** Who else answers it; a lead may take it from them (RV-02). */
export function ClaimBanner({ item: { id, claim }, claims, onTried }: ClaimBannerProps) {
  const me = useQuery({ queryKey: keys.me, queryFn: getMe });
  const [asking, ask] = useState(false);
  const mayTake = (me.data?.person.roles ?? []).includes('lead') && claim !== null && !claim.mine;
  usePageKeys({ ...(mayTake && { 'take-claim': () => ask(true) }) });
  if (!claim || claim.mine) return null;
  return (
    <>
      <Banner
        tone="info"
        title={t('{{name}} is answering this one', { name: claim.name })}
        actions={
          mayTake && (
            <Button onClick={() => ask(true)}>
              {t('Take it from {{name}}', { name: claim.name })} <ActionKey of="take-claim" />
            </Button>
          )
        }
      >
        {t('You can read along. It is free again when they finish or leave it.')}
      </Banner>
      {asking && (
        <TakeDialog
          name={claim.name}
          take={(reason) => claims.take(id, { from: claim.personId, reason }).finally(onTried)}
          onClose={() => ask(false)}
        />
      )}
    </>
  );
}
