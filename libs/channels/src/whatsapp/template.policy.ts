import type { MessageTemplate, TemplateObstacle } from '@countersign/contracts';
import { placesIn } from '@countersign/contracts/template-text';
import { asList, asObject, type Loose } from '../loose.policy.js';

/** Buttons that need nothing from us. */
const PLAIN_BUTTONS = ['QUICK_REPLY', 'PHONE_NUMBER'];

/**
 * Reads one template as the Graph API lists it.
 * @returns undefined where it has no name, language or body: nobody could choose it
 */
export function templateOf(value: unknown): MessageTemplate | undefined {
  const template = asObject(value) ?? {};
  const { name, language, category, status } = template;
  const components = asList(template.components).map((component) => asObject(component) ?? {});
  const body = components.find(({ type }) => type === 'BODY')?.text;
  if (!fits(name, /^[a-z0-9_]{1,512}$/) || !fits(language, /^[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*$/))
    return undefined;
  if (typeof body !== 'string') return undefined;
  const header = components.find(({ type }) => type === 'HEADER');
  const footer = components.find(({ type }) => type === 'FOOTER')?.text;
  const parameters = placesIn(body);
  const obstacle = obstacleOf({ status, header, components, parameters });
  return {
    name,
    language,
    category: fits(category, /^[A-Z_]{1,40}$/) ? category : 'UNKNOWN',
    status: fits(status, /^[A-Z_]{1,40}$/) ? status : 'UNKNOWN',
    ...(header?.format === 'TEXT' && { header: String(header.text).slice(0, 100) }),
    body: body.slice(0, 1_100),
    ...(typeof footer === 'string' && { footer: footer.slice(0, 100) }),
    parameters: parameters ?? 0,
    ...(obstacle && { obstacle }),
  };
}

interface Facts {
  status: unknown;
  header: Loose | undefined;
  components: readonly Loose[];
  parameters: number | undefined;
}

/** Why it cannot be sent with words alone. */
function obstacleOf({ status, header, components, parameters }: Facts): TemplateObstacle | undefined {
  if (status !== 'APPROVED') return 'not-approved';
  if (header && (header.format !== 'TEXT' || placesIn(String(header.text)) !== 0)) return 'header';
  const buttons = components
    .filter(({ type }) => type === 'BUTTONS')
    .flatMap(({ buttons: all }) => asList(all));
  if (!buttons.every((button) => isPlain(asObject(button) ?? {}))) return 'button';
  const known = ['HEADER', 'BODY', 'FOOTER', 'BUTTONS'];
  if (!components.every(({ type }) => known.includes(String(type)))) return 'kind';
  return parameters === undefined ? 'places' : undefined;
}

function isPlain({ type, url }: Loose): boolean {
  return PLAIN_BUTTONS.includes(String(type)) || (type === 'URL' && placesIn(String(url)) === 0);
}

function fits(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value);
}
