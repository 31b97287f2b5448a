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

/** What a file is shown as. Audio of Opus in Ogg is a voice message where the channel has those. */
export const FILE_KINDS = ['image', 'video', 'audio', 'document'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A file of ours, bound by its content: nothing else can be sent under this approval. */
export interface ReplyFile {
  /** Of the object in the workspace's store ({@link replyFileObject}). */
  fileId: string;
  kind: FileKind;
  /** By its bytes: `image/jpeg`. */
  type: string;
  bytes: number;
  /** SHA-256 of its bytes, in hex. */
  sha256: string;
  /** As the customer sees it. */
  name: string;
}

/** Something to choose from: opened by a button under the message. */
export interface ReplyList {
  /** Opens it. */
  button: string;
  rows: { id: string; title: string; description?: string | undefined }[];
}

/** A place on the map. */
export interface ReplyPlace {
  /** Degrees, north is positive. */
  latitude: number;
  /** Degrees, east is positive. */
  longitude: number;
  name: string;
  address: string;
}

/** A reaction to a message of the customer's. */
export interface ReplyReaction {
  /** The provider's name of that message. */
  to: string;
}

/** One message of a reply, exactly as the customer will read it. */
export interface BubbleContent {
  /** How it reads: the caption of a file (its name where it has none), the name and address of a place, the emoji of a reaction. */
  text: string;
  /** Where this is a template: what the provider is told. `text` is how it reads. */
  template?: TemplateUse | undefined;
  buttons?: ReplyButton[] | undefined;
  file?: ReplyFile | undefined;
  list?: ReplyList | undefined;
  place?: ReplyPlace | undefined;
  reaction?: ReplyReaction | undefined;
}

/** The fields of a message that count: a stray property on the wire cannot change what was approved. */
export function bubbleContentOf(bubble: BubbleContent): BubbleContent {
  const { text, template, buttons, file, list, place, reaction } = bubble;
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
    ...(file && { file: fileOf(file) }),
    ...(list && { list: { button: list.button, rows: list.rows.map(rowOf) } }),
    ...(place && { place: placeOf(place) }),
    ...(reaction && { reaction: { to: reaction.to } }),
  };
}

const fileOf = ({ fileId, kind, type, bytes, sha256, name }: ReplyFile): ReplyFile => ({
  ...{ fileId, kind, type, bytes, sha256, name },
});

const rowOf = ({ id, title, description }: ReplyList['rows'][number]): ReplyList['rows'][number] => ({
  ...{ id, title },
  ...(description !== undefined && { description }),
});

const placeOf = ({ latitude, longitude, name, address }: ReplyPlace): ReplyPlace => ({
  ...{ latitude, longitude, name, address },
});

/** What is written under a file: a file without a caption reads as its name. */
export function captionOf({ text, file }: BubbleContent): string | undefined {
  return file && text === file.name ? undefined : text;
}

/** How a place reads. */
export function placeText({ name, address }: ReplyPlace): string {
  return `${name}\n${address}`;
}

/** Everything of a message that the customer can read, to be checked before it is signed. */
export function wordsOf({ text, buttons = [], file, list }: BubbleContent): string[] {
  return [
    text,
    ...buttons.map(({ title }) => title),
    ...(file ? [file.name] : []),
    ...(list
      ? [list.button, ...list.rows.flatMap(({ title, description = '' }) => [title, description])]
      : []),
  ].filter((words, index) => index === 0 || words !== '');
}

/** Name of a file of ours in the object store. */
export function replyFileObject(workspace: string, fileId: string): string {
  return `${workspace}/reply.${fileId}`;
}
