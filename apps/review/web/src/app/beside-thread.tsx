import { Answering } from '../features/colleagues/components/answering.js';
import { ContactStanding } from '../features/funnel/components/contact-standing.js';
import { ContactConsents } from '../features/first-messages/components/contact-consents.js';
import { ContactMemory } from '../features/memory/components/contact-memory.js';
import { ContactHold } from '../features/retention/components/contact-hold.js';
import { Promises } from '../features/promises/components/promises.js';

interface BesideThreadProps {
  conversationId: string;
  contactId: string | undefined;
  roles: readonly string[];
}

/** What is known beside a conversation: who answers it, where the contact stands, what was promised and remembered. */
export function BesideThread({ conversationId, contactId, roles }: BesideThreadProps) {
  return (
    <>
      <Answering {...{ conversationId, roles }} />
      {contactId && <ContactStanding key={contactId} {...{ contactId, roles }} />}
      <Promises {...{ conversationId, roles }} />
      {contactId && (
        <ContactConsents key={`consents ${contactId}`} {...{ conversationId, contactId, roles }} />
      )}
      {contactId && <ContactHold key={`hold ${contactId}`} {...{ contactId, roles }} />}
      <ContactMemory {...{ conversationId, roles }} />
    </>
  );
}
