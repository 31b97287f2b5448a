import { t } from '../../lib/language/t.js';

/** Something the tour points at. */
export interface TourStep {
  /** A CSS selector of what is pointed at. */
  at: string;
  title: string;
  words: string;
  /** On a screen too small for both: the list, or the open item. */
  view: 'list' | 'item';
}

/** What is open meanwhile. */
export const SAMPLE_OF_TOUR = 'approve';

export const tourSteps = (): TourStep[] => [
  {
    at: '.queue-pane',
    view: 'list',
    title: t('The queue'),
    words: t(
      'Whoever needs an answer is here, the most pressing first. You decide one, and the next one opens by itself.',
    ),
  },
  {
    at: '.conversation-pane .thread',
    view: 'item',
    title: t('The conversation'),
    words: t('All that was said, with what the draft has to answer marked. Read it before you decide.'),
  },
  {
    at: '.draft-pane',
    view: 'item',
    title: t('The draft'),
    words: t(
      'What would be sent, what the safety rules say of it, and what it was drawn from. Change it in place; nothing leaves before you approve it.',
    ),
  },
  {
    at: '.conversation-pane .fold',
    view: 'item',
    title: t('The contact'),
    words: t('What is known of the person. In the real queue you also put it right here.'),
  },
  {
    at: '.app-header .avatar',
    view: 'list',
    title: t('Keys and settings'),
    words: t(
      'Every action has a key: press ? to see them all, Ctrl+K to find one by its name. Your settings, this tour and the practice are behind your initials.',
    ),
  },
];
