import { CAPABILITIES } from '@countersign/contracts/capabilities';
import type { BusinessPlace, FactsSheet, ProposedAction } from '@countersign/contracts';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { factTitle } from '../facts/fact-lines.policy.js';
import { asksPlace } from './asks-place.policy.js';
import {
  ToolRefusal,
  type PlainAnswer,
  type Skill,
  type SkillSetting,
  type Tool,
  type ToolAnswer,
} from './skill.js';

class PlaceInput {
  /** Which place, by the name in the facts; may be left out where there is one. */
  @IsOptional() @IsString() @MaxLength(200) place?: string;
}

const WE_ARE: Record<string, (address: string) => string> = {
  en: (address) => `You find us at ${address}.`,
  es: (address) => `Estamos en ${address}.`,
  pt: (address) => `Estamos em ${address}.`,
};

/** Proposes the business's place on the map as a message of the reply. */
const sendLocation: Tool<PlaceInput> = {
  name: 'send_location',
  description:
    'Proposes to add the place of the business on the map to the reply, which a colleague confirms. Only when they ask where the business is or how to get there; never for the place of anything else. Write the address in the reply as well.',
  input: PlaceInput,
  does: 'effect',
  run({ place: name }, setting) {
    const places = located(setting);
    const found = name
      ? places.filter((one) => one.name.toLowerCase() === name.trim().toLowerCase())
      : places;
    const [place] = found;
    if (!place || found.length > 1)
      throw new ToolRefusal(`name one of: ${places.map((one) => one.name).join(', ') || 'none is known'}`);
    return answerOf([place], setting);
  },
};

/** Where the business is, and its card on the map (SV-17). */
export const location: Skill = {
  name: 'location',
  tools: [sendLocation],
  offered: (setting) => located(setting).length > 0,
  plain(sentence, setting): PlainAnswer | undefined {
    const places = setting.facts?.places ?? [];
    if (places.length === 0 || !asksPlace(sentence)) return undefined;
    const sentenceOf = WE_ARE[setting.language] ?? WE_ARE.en!;
    const text =
      places.length === 1
        ? sentenceOf(places[0]!.address)
        : places.map(({ name, address }) => `${name}: ${address}`).join('\n');
    return { text, answer: answerOf(places, setting) };
  },
};

/** Places that can be put on the map here: with coordinates, on a channel that carries them. */
function located({ facts, channel }: SkillSetting): BusinessPlace[] {
  if (channel && !CAPABILITIES[channel].places) return [];
  return (facts?.places ?? []).filter(
    ({ latitude, longitude }) => latitude !== undefined && longitude !== undefined,
  );
}

function answerOf(places: readonly BusinessPlace[], setting: SkillSetting): ToolAnswer {
  const onMap = located(setting);
  const actions = places
    .filter((place) => onMap.includes(place))
    .map(({ name, address, latitude, longitude }): ProposedAction => ({
      kind: 'send-place',
      skill: 'location',
      place: { name, address, latitude: latitude!, longitude: longitude! },
    }));
  const { version } = setting.facts as FactsSheet;
  return {
    title: factTitle('Where we are', version),
    says: places.map(({ name, address }) => `${name}\n${address}`).join('\n'),
    kind: 'fact',
    actions,
  };
}
