import { InvalidAccounts, loadAccounts, type Account } from '@countersign/channels/accounts';
import { InvalidConfiguration } from '@countersign/runtime';
import { Injectable } from '@nestjs/common';
import { IngestWhatsAppConfig } from './ingest-whatsapp.config.js';

/** Every business number of this installation. */
@Injectable()
export class Numbers {
  private readonly byPhoneNumberId: ReadonlyMap<string, Account>;
  private readonly byName: ReadonlyMap<string, Account>;

  /** @throws InvalidConfiguration listing what is wrong with the accounts, or that there is none */
  constructor(config: IngestWhatsAppConfig) {
    const accounts = accountsOf(config);
    this.byPhoneNumberId = new Map(accounts.map((account) => [account.phoneNumberId ?? '', account]));
    this.byName = new Map(accounts.map((account) => [account.accountId, account]));
  }

  /** The account that received something: the number written to decides, never who wrote (CH-10). */
  find(phoneNumberId: string): Account | undefined {
    return this.byPhoneNumberId.get(phoneNumberId);
  }

  /** The account of a name, as the accounts file has it. */
  called(accountId: string): Account | undefined {
    return this.byName.get(accountId);
  }
}

function accountsOf({ accountsFile, phoneNumberId, workspace }: IngestWhatsAppConfig): Account[] {
  const own = {
    ACCOUNTS_FILE: accountsFile,
    WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
    WORKSPACE: workspace,
  };
  try {
    const accounts = loadAccounts({ ...process.env, ...own }, ['whatsapp'], { signIn: false });
    if (accounts.length === 0) throw new InvalidAccounts(['WHATSAPP_PHONE_NUMBER_ID is missing']);
    return accounts;
  } catch (error) {
    throw error instanceof InvalidAccounts ? new InvalidConfiguration(error.problems) : error;
  }
}
