/** A template of the provider's with what stands in its places: sent instead of free text. */
export interface TemplateUse {
  name: string;
  /** As the provider names it: `en_US`. */
  language: string;
  /** What stands at {{1}}, {{2}} … */
  parameters: string[];
}

/** Something to tap under a message. */
export interface ReplyButton {
  /** Comes back when it is tapped. */
  id: string;
  title: string;
}

/** One message of a reply, exactly as the customer will read it. */
export interface BubbleContent {
  text: string;
  /** Where this is a template: what the provider is told. `text` is how it reads. */
  template?: TemplateUse | undefined;
  buttons?: ReplyButton[] | undefined;
}

/** The fields of a message that count: a stray property on the wire cannot change what was approved. */
export function bubbleContentOf({ text, template, buttons }: BubbleContent): BubbleContent {
  return {
    text,
    ...(template && {
      template: {
        name: template.name,
        language: template.language,
        parameters: [...template.parameters],
      },
    }),
    ...(buttons && buttons.length > 0 && { buttons: buttons.map(({ id, title }) => ({ id, title })) }),
  };
}
