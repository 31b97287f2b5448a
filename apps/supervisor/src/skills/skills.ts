import { businessHours } from './business-hours.skill.js';
import { location } from './location.skill.js';
import type { Skill } from './skill.js';
import { tickets } from './tickets.skill.js';

/** Every skill there is. */
export const ALL_SKILLS: readonly Skill[] = [businessHours, location, tickets];
