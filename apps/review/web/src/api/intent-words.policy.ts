import { t } from '../lib/language/t.js';

const intents = (): Record<string, string> => ({
  check_availability: t('Check availability'),
  make_reservation: t('Make reservation'),
  modify_reservation: t('Modify reservation'),
  cancel_reservation: t('Cancel reservation'),
  check_reservation: t('Check reservation'),
  room_options: t('Room options'),
  price: t('Price'),
  payment_methods: t('Payment methods'),
  payment_proof: t('Payment proof'),
  payment_trouble: t('Payment trouble'),
  location: t('Location'),
  transport: t('Transport'),
  services: t('Services'),
  amenities: t('Amenities'),
  wifi: t('Wifi'),
  food_drink: t('Food drink'),
  check_in: t('Check in'),
  early_check_in: t('Early check in'),
  check_out: t('Check out'),
  late_check_out: t('Late check out'),
  policies: t('Policies'),
  opening_hours: t('Opening hours'),
  invoice: t('Invoice'),
  group: t('Group'),
  upgrade: t('Upgrade'),
  special_occasion: t('Special occasion'),
  accessibility: t('Accessibility'),
  dietary: t('Dietary'),
  housekeeping: t('Housekeeping'),
  room_service: t('Room service'),
  maintenance: t('Maintenance'),
  concierge: t('Concierge'),
  activities: t('Activities'),
  weather: t('Weather'),
  complaint: t('Complaint'),
  feedback: t('Feedback'),
  emergency: t('Emergency'),
  human: t('A person'),
  greeting: t('Greeting'),
  thanks: t('Thanks'),
  goodbye: t('Goodbye'),
  affirm: t('Affirm'),
  deny: t('Deny'),
  out_of_scope: t('Out of scope'),
});

const moods = (): Record<string, string> => ({
  pleased: t('pleased'),
  neutral: t('neutral'),
  confused: t('confused'),
  worried: t('worried'),
  frustrated: t('frustrated'),
});

/** What a code of an intent or a topic says; a newer one is read as it is written. */
export function intentWords(name: string): string {
  const words = name.replaceAll('_', ' ');
  return intents()[name] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Every intent there are words for. */
export const intentNames = (): string[] => Object.keys(intents());

/** How somebody sounds, as it stands in a sentence. */
export const moodName = (mood: string): string => moods()[mood] ?? mood;
